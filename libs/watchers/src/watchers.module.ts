import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { MatchingModule } from '#matching';
import { OutboxModule } from '#messaging';
import { Watchers } from './watchers';
import { WhatIsWatched } from './watches';

/** What is watched: for the process that watches, for the page that shows it, and for the prompt. */
@Module({
  imports: [ChequeLedgerModule, MatchingModule, OutboxModule],
  providers: [Watchers, WhatIsWatched],
  exports: [WhatIsWatched],
})
export class WatchersModule {}
