import { Module } from '@nestjs/common';
import { LanguageScreens } from './language.controller';
import { Letters } from './letters';
import { LogInScreens } from './log-in.controller';
import { MailedCodeScreens } from './mailed-code.controller';
import { NewPasswordScreens } from './new-password.controller';
import { PasskeyLogInScreens } from './passkey.controller';

@Module({
  controllers: [LogInScreens, MailedCodeScreens, NewPasswordScreens, PasskeyLogInScreens, LanguageScreens],
  providers: [Letters],
  exports: [Letters],
})
export class LogInScreensModule {}
