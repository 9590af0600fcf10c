import { Module } from '@nestjs/common';
import { AccessibilityScreens } from './accessibility.controller';

@Module({ controllers: [AccessibilityScreens] })
export class AccessibilityModule {}
