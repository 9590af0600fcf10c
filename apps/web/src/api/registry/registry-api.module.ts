import { Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { CaseloadsController } from './caseloads.controller';
import { DeskDaysController } from './desk-days.controller';
import { EndingsController } from './endings.controller';
import { ErasuresController } from './erasures.controller';
import { FollowingController } from './following.controller';
import { HistoryController } from './history.controller';
import { RegistryImportsController } from './imports.controller';
import { OrganisersController } from './organisers.controller';
import { PersonJoinsController } from './person-joins.controller';
import { recordControllers } from './record-controllers';
import { RefusedNoGosController } from './refused-no-gos.controller';
import { SettingsController } from './settings.controller';
import { SignedPapersController } from './signed-papers.controller';
import { TownsController } from './towns.controller';
import { UserStepsController } from './user-steps.controller';
import { UsersController } from './users.controller';
import { WorkerStepsController } from './worker-steps.controller';
import { WorkersController } from './workers.controller';

@Module({
  imports: [RegistryModule],
  controllers: [
    OrganisersController,
    PersonJoinsController,
    SettingsController,
    WorkersController,
    WorkerStepsController,
    UsersController,
    UserStepsController,
    ...recordControllers,
    EndingsController,
    ErasuresController,
    FollowingController,
    HistoryController,
    RefusedNoGosController,
    RegistryImportsController,
    TownsController,
    CaseloadsController,
    DeskDaysController,
    SignedPapersController,
  ],
})
export class RegistryApiModule {}
