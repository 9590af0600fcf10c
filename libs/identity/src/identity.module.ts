import { Module } from '@nestjs/common';
import { Identity } from './identity.service';
import { LastSeen } from './services/last-seen';
import { Looks } from './services/looks';

@Module({ providers: [Identity, LastSeen, Looks], exports: [Identity, Looks] })
export class IdentityModule {}
