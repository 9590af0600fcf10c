import { type DynamicModule, Global, Module } from '@nestjs/common';
import { INSZ_KEY } from './vault';

/** Gives the key for INSZ numbers to the whole application; without one none are kept, and all else works. */
@Global()
@Module({})
export class InszModule {
  static forRoot(key: string | undefined): DynamicModule {
    const given = { provide: INSZ_KEY, useValue: key };
    return { module: InszModule, providers: [given], exports: [INSZ_KEY] };
  }
}
