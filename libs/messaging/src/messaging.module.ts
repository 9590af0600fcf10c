import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Mail, MAIL_ROUTE } from './mail/mail';
import { mailRoute } from './mail/mail-route';

/** What leaves the house, for the whole application. */
@Global()
@Module({})
export class MessagingModule {
  /**
   * Without a URL nothing can be mailed, and each letter that should have been is told to the log.
   * @throws Error with a sentence when the URL cannot be used
   */
  static forRoot(url: string | undefined): DynamicModule {
    const route = { provide: MAIL_ROUTE, useValue: url === undefined ? undefined : mailRoute(url) };
    return { module: MessagingModule, providers: [route, Mail], exports: [Mail] };
  }
}
