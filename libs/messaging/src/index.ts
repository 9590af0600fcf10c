export { type Letter, Mail } from './mail/mail';
export { mailRoute } from './mail/mail-route';
export { MessagingModule } from './messaging.module';
export { OutboxModule } from './outbox.module';
export * from './rules';
export { Messages } from './services/messages';
