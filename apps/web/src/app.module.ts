import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule, type DatabaseModuleOptions } from '#database';
import { ApiModule } from './api/api.module';
import { LogModule } from './log.module';
import { tables } from './tables';

export interface AppOptions {
  readonly database: Omit<DatabaseModuleOptions, 'tables'>;
  readonly logLevel: string;
}

/** The whole server: its database, its log, and the JSON API of every library. */
@Module({})
export class AppModule {
  static forRoot({ database, logLevel }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [DatabaseModule.forRoot({ ...database, tables }), LogModule.forRoot(logLevel), ApiModule],
    };
  }
}
