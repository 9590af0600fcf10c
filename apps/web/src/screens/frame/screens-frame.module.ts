import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ReadAgain } from './again.interceptor';
import { BehalfScreens } from './behalf.controller';
import { FormGuard } from './form.guard';

/** What every form goes through. */
@Module({
  controllers: [BehalfScreens],
  providers: [
    { provide: APP_GUARD, useClass: FormGuard },
    { provide: APP_INTERCEPTOR, useClass: ReadAgain },
  ],
})
export class ScreensFrameModule {}
