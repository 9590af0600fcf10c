import { Module } from '@nestjs/common';
import { ChequeLedger } from './cheque-ledger.service';

@Module({ providers: [ChequeLedger], exports: [ChequeLedger] })
export class ChequeLedgerModule {}
