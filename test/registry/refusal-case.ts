import { type RegistryRefusal } from '#registry/rules';

/** One situation in which one rule of the registry, and no other, says no. */
export interface Case {
  /** The situation, as a civil servant would say it. */
  readonly says: string;
  readonly refusals: () => readonly RegistryRefusal[];
  readonly figures?: RegistryRefusal['figures'];
  readonly weight?: RegistryRefusal['weight'];
}
