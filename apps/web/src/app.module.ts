import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule, type DatabaseModuleOptions } from '#database';
import { MessagingModule } from '#messaging';
import { InszModule } from '#registry';
import { AddressModule } from './address.module';
import { ApiModule } from './api/api.module';
import { LogModule } from './log.module';
import { NightlyModule } from './nightly/nightly.module';
import { PapersModule } from './papers.module';
import { ScreensModule } from './screens/screens.module';
import { tables } from './tables';

export interface AppOptions {
  readonly database: Omit<DatabaseModuleOptions, 'tables'>;
  readonly logLevel: string;
  /** Encrypts and finds national numbers; without one they are refused, and all else works. */
  readonly inszKey?: string | undefined;
  /** Whether this process does the daily duties too. */
  readonly nightly?: boolean;
  /** How mail leaves; without it none does, and the log says so. */
  readonly mail?: string | undefined;
  /** How text messages leave; without it none does. */
  readonly texts?: string | undefined;
  /** Where papers are kept to be printed; without it none are. */
  readonly papers?: string | undefined;
  /** The address by which people reach this server; without it only a browser on this very machine gets links. */
  readonly address?: string | undefined;
}

/** The whole server: its database, its log, and the JSON API of every library. */
@Module({})
export class AppModule {
  static forRoot(options: AppOptions): DynamicModule {
    const { database, logLevel, inszKey, mail, texts, papers, address, nightly = false } = options;
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({ ...database, tables }),
        InszModule.forRoot(inszKey),
        MessagingModule.forRoot({ mail, texts }),
        AddressModule.forRoot(address),
        PapersModule.forRoot(papers),
        LogModule.forRoot(logLevel),
        ApiModule,
        ScreensModule,
        ...(nightly ? [NightlyModule] : []),
      ],
    };
  }
}
