import { type DynamicModule, Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { DatabaseModule, type DatabaseModuleOptions } from '#database';
import { IdentityModule } from '#identity';
import { MatchingModule } from '#matching';
import { PaymentsModule } from '#payments';
import { PerformancesModule } from '#performances';
import { PlanModule } from '#plan';
import { InszModule, RegistryModule } from '#registry';
import { TaskCatalogueModule } from '#task-catalogue';
import { WatchersModule } from '#watchers';
import { tables } from '../../web/src/tables';

export interface AppOptions {
  readonly database: Omit<DatabaseModuleOptions, 'tables'>;
  /** Encrypts and finds national numbers; without one they are refused, and all else works. */
  readonly inszKey?: string | undefined;
}

/** The services at the prompt: the same as behind the screens, without a server. */
@Module({})
export class AppModule {
  static forRoot({ database, inszKey }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({ ...database, tables }),
        InszModule.forRoot(inszKey),
        ChequeLedgerModule,
        TaskCatalogueModule,
        RegistryModule,
        MatchingModule,
        PlanModule,
        PerformancesModule,
        PaymentsModule,
        WatchersModule,
        IdentityModule,
      ],
    };
  }
}
