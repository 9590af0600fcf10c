export * from './cheque-ledger.module';
export * from './cheque-ledger.service';
export * from './reads/pages';
export * from './rules';
