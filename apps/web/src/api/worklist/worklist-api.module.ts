import { Module } from '@nestjs/common';
import { MatchingModule } from '#matching';
import { WorklistController } from './worklist.controller';

@Module({ imports: [MatchingModule], controllers: [WorklistController] })
export class WorklistApiModule {}
