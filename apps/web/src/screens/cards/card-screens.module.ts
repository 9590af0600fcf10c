import { Module } from '@nestjs/common';
import { CardPicture } from './card-picture.controller';
import { CardScreens } from './cards.controller';

@Module({ controllers: [CardScreens, CardPicture] })
export class CardScreensModule {}
