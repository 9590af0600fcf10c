import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { BehalfScreens } from './behalf.controller';
import { FormGuard } from './form.guard';

/** What every form goes through. */
@Module({ controllers: [BehalfScreens], providers: [{ provide: APP_GUARD, useClass: FormGuard }] })
export class ScreensFrameModule {}
