export * from './consequences';
export { checkedIban, checkedInsz, checkedKbo } from './identifiers/numbers';
export { InszModule } from './identifiers/insz.module';
export { INSZ_KEY, InszVault } from './identifiers/vault';
export { correctedFile, type RefusedRow } from './import/file';
export { GoLiveImport, type ImportFile, type ImportReport } from './import/go-live';
export { fileKinds, type ImportKind, importKinds } from './import/kinds';
export { ISSUER, VDAB } from './parties';
export { type RecordRows, type RecordTold } from './record-kinds';
export { RegistryModule } from './registry.module';
export * from './rules';
export * from './series-import';
export { Caseloads, type HandedOver, type HandOver, type NewTeam } from './services/caseloads';
export { DeskDays, type NewDeskAppointment, type NewDeskDay } from './services/desk-days';
export { Arrivals } from './services/arrivals';
export { type EndingFile, Endings, type SourcedAction } from './services/endings';
export { type ErasedParty, Erasure, type ErasureFollower } from './services/erasure';
export {
  type NewOrganiser,
  type NewReferrer,
  type OrganiserChanges,
  type OrganiserFile,
  organiserFile,
  Organisers,
  organisers,
  referrers,
} from './services/organisers';
export { type PersonFollower, PersonJoins } from './services/person-joins';
export { Places } from './services/places';
export {
  addRecordOf,
  changeRecordOf,
  type ChangedRecord,
  type NewRecord,
  type RecordAnswer,
  Records,
  withdrawRecordOf,
} from './services/records';
export { historyOf, type PastState } from './services/read-history';
export { ownerOfRecord, recordIdsAbout, recordsAbout } from './services/read-records';
export { DatedSettings, type NewSetting, setDated } from './services/settings';
export {
  type AttachedPaper,
  type PaperFile,
  type SignedPaper,
  signedPaper,
  SignedPapers,
  signedPaperFile,
  signedPapersOf,
} from './services/signed-papers';
export { type NewUser, registerUser, type UserFile, userFile, Users, type UserTold } from './services/users';
export { type NewWorker, registerWorker, Workers, type WorkerTold } from './services/workers';
export { type UserDetails, type WorkerDetails } from './store/details';
export { caseloadOf, type CaseloadAsked, mediatorsOfWorkers, teamsOfMediators } from './store/caseloads';
export {
  type DeskAppointment,
  deskAppointments,
  deskDay,
  type DeskDayListed,
  type DeskDayRow,
  deskDays,
} from './store/desk-days';
export { endingsOf, openEndings } from './store/endings';
export { followedWorker, followedWorkers, payingOcmwOf, type Referrers } from './store/followed';
export {
  type DatedSettingRow,
  type EndingRow,
  type OrganiserRow,
  type ReferrerRow,
} from './store/organiser-tables';
export { agreementsEnding, certificatesToRenew, type QueueAsked, talksDue } from './store/files-due';
export { groupedBy } from './store/grouping';
export { homesOf } from './store/homes';
export { type JoinFile, joinFile, joinFiles, type OnePerson } from './store/joins';
export { type Listed, type Page, type PageAsked, usersPage, workersPage } from './store/pages';
export { type WorkerListed, workersListed } from './store/listed-workers';
export { located, type PlaceRow, placesFound } from './store/places';
export { mayHaveNumber, type Telephoned } from './store/by-telephone';
export { type OnFile, reachOfUsers, reachOfWorkers } from './store/reach';
export { countedNoGo, type RefusedNoGos, refusedNoGos } from './store/refused-no-gos';
export { registryTables } from './store/registry-tables';
export {
  type ChequePrice,
  chequePriceOf,
  type Payee,
  payeeOf,
  regimeOf,
  regimeOfInstallation,
  setting,
  settingsOf,
} from './store/settings';
export { factsOfUsers, type UserAsked, userFacts } from './store/user-facts';
export { type FeeReceived, knowsParty, personOf, recordFee, workerNames } from './store/who';
export { workerFacts, type WorkersAsked } from './store/worker-facts';
export { revealedInsz, type WorkerAsked, type WorkerFile, workerFile } from './store/worker-file';
