export { type Letter, Mail } from './mail/mail';
export { mailRoute } from './mail/mail-route';
export { MessagingModule } from './messaging.module';
