import { type Migration } from './migration';

export const chequeLedger: Migration = { name: 'cheque-ledger', up: () => [] };
