import { Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { Identity } from './identity.service';
import { Actors } from './services/actors';
import { Audit } from './services/audit';
import { CalendarFeeds } from './services/calendar-feeds';
import { Cards } from './services/cards';
import { InstallationVerbs } from './services/installation-verbs';
import { ErasedAccounts } from './services/erased-accounts';
import { Invitations } from './services/invitations';
import { Knocks } from './services/knocks';
import { LastSeen } from './services/last-seen';
import { LogIn } from './services/log-in';
import { Looks } from './services/looks';
import { MailedCodes } from './services/mailed-codes';
import { NewPasswords } from './services/new-passwords';
import { OwnPassword } from './services/own-password';
import { Passkeys } from './services/passkeys';
import { Passwords } from './services/passwords';
import { Proof } from './services/proof';
import { Roles } from './services/roles';
import { SecondStep } from './services/second-step';
import { SecondStepAtLogIn } from './services/second-step-at-log-in';
import { Sessions } from './services/sessions';
import { Tokens } from './services/tokens';
import { Sealing } from './store/sealing';

const services = [
  Identity,
  Actors,
  Audit,
  CalendarFeeds,
  Cards,
  Invitations,
  Knocks,
  LogIn,
  Looks,
  MailedCodes,
  NewPasswords,
  OwnPassword,
  Passkeys,
  Passwords,
  Roles,
  SecondStep,
  Sessions,
  Tokens,
];

@Module({
  imports: [RegistryModule],
  providers: [...services, ErasedAccounts, InstallationVerbs, LastSeen, Proof, Sealing, SecondStepAtLogIn],
  exports: services,
})
export class IdentityModule {}
