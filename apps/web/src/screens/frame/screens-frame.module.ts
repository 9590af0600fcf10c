import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FormGuard } from './form.guard';

/** What every form goes through. */
@Module({ providers: [{ provide: APP_GUARD, useClass: FormGuard }] })
export class ScreensFrameModule {}
