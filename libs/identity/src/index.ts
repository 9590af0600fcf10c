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
export { type Caller } from './services/caller';
export { Cards } from './services/cards';
export { Invitations, type Invited } from './services/invitations';
export { Knocks } from './services/knocks';
export { LastSeen } from './services/last-seen';
export { LogIn } from './services/log-in';
export { type Look, Looks } from './services/looks';
export { type LetterToSend, MailedCodes } from './services/mailed-codes';
export { NewPasswords, type PasswordLetter } from './services/new-passwords';
export { OwnPassword } from './services/own-password';
export { type PasskeyAnswer, Passkeys } from './services/passkeys';
export { type HashCost, Passwords } from './services/passwords';
export { type NewRole, Roles } from './services/roles';
export { SecondStep } from './services/second-step';
export { type SecondStepAsked } from './services/second-step-at-log-in';
export { type OpenedSession, type Session, Sessions } from './services/sessions';
export { type ApiToken, Tokens } from './services/tokens';
export { actorNames } from './store/actor-names';
export { type Actor, type ActorRole, actorsOfOrganiser, rolesOfOrganiser } from './store/actors';
export { type Passkey } from './store/passkeys';
export { type SecondStepKey, type SecondStepState } from './store/second-steps';
export { digestOfSecret, newSecret } from './store/secrets';
