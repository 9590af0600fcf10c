import { type Day, type Id } from '#kernel';
import { refusalBy, type RegistryRefusal } from './refusals';
import { ownRule } from './registration';

/** What tells whether two persons may be one human being. */
export interface PersonToJoin {
  readonly person: Id;
  /** The national number, where one is kept. */
  readonly insz: string | null;
  readonly files: readonly {
    readonly worker: Id;
    readonly organiser: Id;
    /** Last day at the organiser; `null` while active. */
    readonly lastDay: Day | null;
  }[];
}

/** Every reason why two persons are not joined: they are one already, cannot be one, or have two files that both run. */
export function refusalsToJoin(surviving: PersonToJoin, joined: PersonToJoin, on: Day): RegistryRefusal[] {
  if (surviving.person === joined.person) return [refusalBy('persons-are-one-already', ownRule)];
  const active = ({ files }: PersonToJoin) =>
    files.filter(({ lastDay }) => lastDay === null || lastDay >= on).map(({ organiser }) => organiser);
  const twice = active(joined).filter((organiser) => active(surviving).includes(organiser));
  return [
    ...(surviving.insz !== null && joined.insz !== null && surviving.insz !== joined.insz
      ? [refusalBy('persons-have-other-numbers', ownRule)]
      : []),
    ...(twice.length > 0 ? [refusalBy('person-active-twice', ownRule)] : []),
  ];
}
