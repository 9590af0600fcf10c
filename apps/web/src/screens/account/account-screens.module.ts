import { Module } from '@nestjs/common';
import { AccountScreens } from './account.controller';
import { PasskeyScreens } from './passkeys.controller';
import { SecondStepScreens } from './second-step.controller';

@Module({ controllers: [AccountScreens, SecondStepScreens, PasskeyScreens] })
export class AccountScreensModule {}
