import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { TaskCatalogueModule } from '#task-catalogue';
import { Consequences } from './consequences';
import { InszVault } from './identifiers/vault';
import { GoLiveImport } from './import/go-live';
import { SeriesImports } from './series-import';
import { Caseloads } from './services/caseloads';
import { DeskDays } from './services/desk-days';
import { Arrivals } from './services/arrivals';
import { Endings } from './services/endings';
import { Erasure } from './services/erasure';
import { Organisers } from './services/organisers';
import { PersonJoins } from './services/person-joins';
import { Places } from './services/places';
import { Records } from './services/records';
import { DatedSettings } from './services/settings';
import { SignedPapers } from './services/signed-papers';
import { TaskEndings } from './services/task-endings';
import { Users } from './services/users';
import { Workers } from './services/workers';

const abilities = [
  GoLiveImport,
  Organisers,
  PersonJoins,
  Places,
  Workers,
  Users,
  Arrivals,
  Records,
  Endings,
  TaskEndings,
  Caseloads,
  DeskDays,
  SignedPapers,
  Erasure,
  DatedSettings,
  Consequences,
  SeriesImports,
  InszVault,
];

@Module({
  imports: [ChequeLedgerModule, TaskCatalogueModule],
  providers: abilities,
  exports: abilities,
})
export class RegistryModule {}
