import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { MatchingModule } from '#matching';
import { OutboxModule } from '#messaging';
import { Watchers } from './watchers';
import { WhatIsWatched } from './watching';

/** What is watched: for the process that watches, and for the page that shows it. */
@Module({
  imports: [ChequeLedgerModule, MatchingModule, OutboxModule],
  providers: [Watchers, WhatIsWatched],
  exports: [WhatIsWatched],
})
export class WatchersModule {}
