export * from './errors';
export { IdentityModule } from './identity.module';
export { Identity } from './identity.service';
export * from './rules';
export { Actors, actorWithRoles, type AskedBy, type NewActor } from './services/actors';
export {
  Audit,
  type AuditEntry,
  type AuditQuestion,
  type LookEntry,
  type LookQuestion,
} from './services/audit';
export { type CalendarFeed, CalendarFeeds, type NewCalendarFeed } from './services/calendar-feeds';
export { Cards } from './services/cards';
export { type Caller, LogIn } from './services/log-in';
export { type Look, Looks } from './services/looks';
export { OwnPassword } from './services/own-password';
export { type HashCost, Passwords } from './services/passwords';
export { type NewRole, Roles } from './services/roles';
export { type OpenedSession, type Session, Sessions } from './services/sessions';
export { type ApiToken, Tokens } from './services/tokens';
export { type Actor, type ActorRole, actorsOfOrganiser } from './store/actors';
export { digestOfSecret, newSecret } from './store/secrets';
