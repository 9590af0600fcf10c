import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule, type DatabaseModuleOptions } from '#database';
import { InszModule } from '#registry';
import { ApiModule } from './api/api.module';
import { LogModule } from './log.module';
import { NightlyModule } from './nightly/nightly.module';
import { ScreensModule } from './screens/screens.module';
import { tables } from './tables';

export interface AppOptions {
  readonly database: Omit<DatabaseModuleOptions, 'tables'>;
  readonly logLevel: string;
  /** Encrypts and finds national numbers; without one they are refused, and all else works. */
  readonly inszKey?: string | undefined;
  /** Whether this process does the daily duties too. */
  readonly nightly?: boolean;
}

/** The whole server: its database, its log, and the JSON API of every library. */
@Module({})
export class AppModule {
  static forRoot({ database, logLevel, inszKey, nightly = false }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({ ...database, tables }),
        InszModule.forRoot(inszKey),
        LogModule.forRoot(logLevel),
        ApiModule,
        ScreensModule,
        ...(nightly ? [NightlyModule] : []),
      ],
    };
  }
}
