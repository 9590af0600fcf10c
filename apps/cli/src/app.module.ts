import { type DynamicModule, Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { DatabaseModule, type DatabaseModuleOptions } from '#database';

/** The services at the prompt: the same as behind the screens, without a server. */
@Module({})
export class AppModule {
  static forRoot(database: Omit<DatabaseModuleOptions, 'tables'>): DynamicModule {
    return {
      module: AppModule,
      imports: [DatabaseModule.forRoot({ ...database, tables: [] }), ChequeLedgerModule],
    };
  }
}
