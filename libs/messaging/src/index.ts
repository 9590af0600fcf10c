export { Mail } from './mail/mail';
export { mailRoute } from './mail/mail-route';
export { type Letter } from './mail/post-letter';
export { MessagingModule, type MessagingOptions } from './messaging.module';
export { OutboxModule } from './outbox.module';
export * from './rules';
export { Messages } from './services/messages';
export { Sender } from './services/sender';
export { textRoute } from './texts/text-route';
