import { type DynamicModule, Global, Module } from '@nestjs/common';

/** The token of the folder in which papers are kept to be printed; absent where none are. */
export const PAPERS_FOLDER = Symbol('papers folder');

/** Where papers are kept, for the whole application. */
@Global()
@Module({})
export class PapersModule {
  static forRoot(folder: string | undefined): DynamicModule {
    const provider = { provide: PAPERS_FOLDER, useValue: folder };
    return { module: PapersModule, providers: [provider], exports: [provider] };
  }
}
