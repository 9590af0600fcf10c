import { Module } from '@nestjs/common';
import { Identity } from './identity.service';
import { Actors } from './services/actors';
import { Audit } from './services/audit';
import { CalendarFeeds } from './services/calendar-feeds';
import { Cards } from './services/cards';
import { LastSeen } from './services/last-seen';
import { LogIn } from './services/log-in';
import { Looks } from './services/looks';
import { OwnPassword } from './services/own-password';
import { Passwords } from './services/passwords';
import { Proof } from './services/proof';
import { Roles } from './services/roles';
import { Sessions } from './services/sessions';
import { Tokens } from './services/tokens';

const services = [
  Identity,
  Actors,
  Audit,
  CalendarFeeds,
  Cards,
  LogIn,
  Looks,
  OwnPassword,
  Passwords,
  Roles,
  Sessions,
  Tokens,
];

@Module({ providers: [...services, LastSeen, Proof], exports: services })
export class IdentityModule {}
