import { type Day, type Id, type Period, type Year } from '#kernel';
import { type UserKind } from '#regulation';
import { type AgreementPeriod, type Point, type Region } from './worker';

/** A place of work. */
export interface SiteFacts extends Period {
  readonly site: Id;
  readonly name: string;
  readonly region: Region;
  readonly postalCode: string;
  readonly place: string;
  /** NIS code of the municipality whose list of tasks counts here. */
  readonly municipality: string | null;
  /** NIS code of the municipality it lay in before a merger, whose earlier choices count until a new decision. */
  readonly formerMunicipality: string | null;
  readonly at: Point | null;
  /** Some tasks of private persons are for the inhabited building only. */
  readonly dwelling: 'inhabited' | 'other' | null;
}

export interface FeePaid {
  readonly year: Year;
  readonly paidOn: Day;
}

/** All that the rules may know of a user. */
export interface UserFacts {
  readonly user: Id;
  readonly organiser: Id;
  readonly kind: UserKind;
  readonly name: string;
  readonly registeredOn: Day;
  /** Last day as a user of this organiser; `null` while active. */
  readonly leftOn: Day | null;
  readonly agreements: readonly AgreementPeriod[];
  readonly fees: readonly FeePaid[];
  readonly sites: readonly SiteFacts[];
}
