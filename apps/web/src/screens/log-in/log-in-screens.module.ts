import { Module } from '@nestjs/common';
import { AccountScreens } from './account.controller';
import { LanguageScreens } from './language.controller';
import { LogInScreens } from './log-in.controller';

@Module({ controllers: [LogInScreens, AccountScreens, LanguageScreens] })
export class LogInScreensModule {}
