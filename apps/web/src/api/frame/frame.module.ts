import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { IdentityModule } from '#identity';
import { AccessGuard } from './access.guard';
import { ProblemFilter } from './problem.filter';
import { FieldsPipe } from './validation.pipe';

/** What every route goes through: who may come in, what may be sent, how failures look. */
@Global()
@Module({
  imports: [IdentityModule],
  exports: [IdentityModule],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useClass: FieldsPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class FrameModule {}
