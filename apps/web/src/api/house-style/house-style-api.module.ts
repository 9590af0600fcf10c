import { Module } from '@nestjs/common';
import { HouseStyleModule } from '#house-style';
import { HouseStyleController } from './house-style.controller';

@Module({ imports: [HouseStyleModule], controllers: [HouseStyleController] })
export class HouseStyleApiModule {}
