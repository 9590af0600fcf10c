import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, type Clock, IDS, type IdSource, systemClock } from '#kernel';
import { Database, type DatabaseOptions } from './database';
import { drawnIds } from './ids';
import { Road } from './road/road';

/** The token under which the read-only connection of pages is injected. */
export const READING = Symbol('reading');

/** The token of the installation's secret: from it the keys follow of what must not be read from the database alone. */
export const INSTALLATION_SECRET = Symbol('installation secret');

export type DatabaseModuleOptions = Pick<DatabaseOptions, 'url' | 'tables' | 'secret' | 'serving'> & {
  readonly clock?: Clock;
  readonly ids?: IdSource;
  /** A database that stands open already; the module opens none then. */
  readonly opened?: Database;
};

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static forRoot({
    clock = systemClock,
    ids = drawnIds,
    opened,
    ...options
  }: DatabaseModuleOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: IDS, useValue: ids },
        { provide: INSTALLATION_SECRET, useValue: options.secret },
        { provide: Database, useFactory: () => opened ?? Database.open({ ...options, clock, ids }) },
        { provide: Road, useFactory: (database: Database) => database.road, inject: [Database] },
        { provide: READING, useFactory: (database: Database) => database.reading, inject: [Database] },
      ],
      exports: [CLOCK, IDS, INSTALLATION_SECRET, Database, Road, READING],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}
