import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { RegistryModule } from '#registry';
import { TaskCatalogueModule } from '#task-catalogue';
import { AuditScreens } from './audit.controller';
import { DeskCalendar } from './desk-calendar';
import { DeskScreens } from './desk.controller';
import { OwnOrganisers } from './own-organiser';
import { RoleScreens } from './roles.controller';
import { SettingScreens } from './settings.controller';

@Module({
  imports: [IdentityModule, RegistryModule, TaskCatalogueModule],
  controllers: [SettingScreens, RoleScreens, AuditScreens, DeskScreens],
  providers: [OwnOrganisers, DeskCalendar],
})
export class AdministrationScreensModule {}
