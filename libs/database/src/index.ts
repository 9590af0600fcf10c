export * from './command';
export { Conditions } from './conditions';
export * from './database';
export * from './database.module';
export { AlreadyThere, HoldAlso, KeyUsedForSomethingElse, NotStored, OutcomeUnknown } from './errors';
export * from './ids';
export { type ChangeOf, NumberedRecords } from './numbered-records';
export * from './reading';
export { schemaDigest } from './migrations/migrate';
export { type Migration, type Words } from './migrations/migration';
export { type Guard } from './migrations/words';
export {
  CHAIN_START,
  commandChain,
  commandHash,
  type CommandPlace,
  digestOf,
  normalForm,
  type SealedCommand,
  textDigest,
} from './road/digest';
export { Road } from './road/road';
export { ServerAtWork } from './serving';
export { together } from './together';
export { parseDatabaseUrl } from './url';
export * from './verb';
