import { Module } from '@nestjs/common';
import { AccountScreens } from './account.controller';
import { OwnPasswordScreens } from './own-password.controller';
import { PasskeyScreens } from './passkeys.controller';
import { SecondStepScreens } from './second-step.controller';

@Module({ controllers: [AccountScreens, OwnPasswordScreens, SecondStepScreens, PasskeyScreens] })
export class AccountScreensModule {}
