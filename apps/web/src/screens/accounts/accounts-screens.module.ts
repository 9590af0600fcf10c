import { Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { LogInScreensModule } from '../log-in/log-in-screens.module';
import { AccountOfScreens } from './account-of.controller';
import { AccountsScreens } from './accounts.controller';
import { InviteScreens } from './invite.controller';
import { PasswordLinks } from './password-links';
import { StaffAccounts } from './staff-accounts';
import { StepDemandScreens } from './step-demand.controller';

@Module({
  imports: [LogInScreensModule, RegistryModule],
  controllers: [AccountsScreens, StepDemandScreens, AccountOfScreens, InviteScreens],
  providers: [StaffAccounts, PasswordLinks],
})
export class AccountsScreensModule {}
