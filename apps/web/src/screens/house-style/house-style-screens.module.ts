import { Module } from '@nestjs/common';
import { HouseStyleModule } from '#house-style';
import { HouseStyleScreens } from './house-style.controller';
import { StyleSheets } from './style-sheet.controller';

@Module({ imports: [HouseStyleModule], controllers: [HouseStyleScreens, StyleSheets] })
export class HouseStyleScreensModule {}
