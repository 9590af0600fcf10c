import { Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { RuleList } from './rule-list';
import { RuleScreens } from './rules.controller';

@Module({ imports: [RegistryModule], controllers: [RuleScreens], providers: [RuleList] })
export class RegulationScreensModule {}
