import { Module } from '@nestjs/common';
import { HouseStyles } from './services/house-styles';

@Module({ providers: [HouseStyles], exports: [HouseStyles] })
export class HouseStyleModule {}
