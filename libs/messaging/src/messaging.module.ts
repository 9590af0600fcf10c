import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { Mail, MAIL_ROUTE } from './mail/mail';
import { mailRoute } from './mail/mail-route';
import { OutboxModule } from './outbox.module';
import { ROUTES, type Routes } from './routes';
import { Choosing } from './services/choosing';
import { Claims } from './services/claims';
import { Dispatches } from './services/dispatches';
import { Replies } from './services/replies';
import { LetterBatches } from './services/letter-batches';
import { ReplyAnswers } from './services/reply-answers';
import { Sender } from './services/sender';
import { textRoute } from './texts/text-route';

/** How messages leave the house: a URL for mail and one for text messages, see `mailRoute` and `textRoute`. */
export interface MessagingOptions {
  readonly mail?: string | undefined;
  readonly texts?: string | undefined;
}

/** What leaves the house, for the whole application. */
@Global()
@Module({})
export class MessagingModule {
  /**
   * A way that has no URL is closed: what should go by it waits, and is told to the log.
   * @throws Error with a sentence when a URL cannot be used
   */
  static forRoot({ mail, texts }: MessagingOptions): DynamicModule {
    const routes: Routes = {
      mail: mail === undefined ? undefined : mailRoute(mail),
      text: texts === undefined ? undefined : textRoute(texts),
    };
    return {
      module: MessagingModule,
      imports: [OutboxModule, ChequeLedgerModule],
      providers: [
        { provide: MAIL_ROUTE, useValue: routes.mail },
        { provide: ROUTES, useValue: routes },
        Mail,
        Claims,
        Sender,
        Dispatches,
        LetterBatches,
        Choosing,
        Replies,
        ReplyAnswers,
      ],
      exports: [Mail, Sender, Dispatches, LetterBatches, Choosing, Replies, ROUTES, OutboxModule],
    };
  }
}
