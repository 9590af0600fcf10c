import { day, type Day, type Id } from '#kernel';
import {
  doubtsOfNumbers,
  type PersonToJoin,
  refusalsToJoin,
  refusalsToKeepInsz,
  type RegistryRefusalCode,
} from '#registry/rules';
import { type Case } from './refusal-case';

const ON = day('2026-03-16');

const onePerson = (what: Partial<PersonToJoin> = {}): PersonToJoin => ({
  person: 'a' as Id,
  insz: null,
  files: [],
  ...what,
});
const another = (what: Partial<PersonToJoin>) => onePerson({ person: 'b' as Id, ...what });
const runs = (lastDay: Day | null) => ({ worker: 'w' as Id, organiser: 'o' as Id, lastDay });

/** The situations in which two persons are not joined, or a national number is not kept. */
export const personCases: Record<
  Extract<RegistryRefusalCode, `person-${string}` | `persons-${string}` | `insz-${string}`>,
  Case
> = {
  'persons-are-one-already': {
    says: 'two workers behind whom one person stands already',
    refusals: () => refusalsToJoin(onePerson(), onePerson(), ON),
  },
  'persons-have-other-numbers': {
    says: 'two people with a national number each',
    refusals: () => refusalsToJoin(onePerson({ insz: '85073003328' }), another({ insz: '90021512310' }), ON),
  },
  'person-active-twice': {
    says: 'two files that both run at one organiser',
    refusals: () => refusalsToJoin(onePerson({ files: [runs(null)] }), another({ files: [runs(ON)] }), ON),
  },
  'insz-cannot-be-kept': {
    says: 'an INSZ where no key was given',
    refusals: () => refusalsToKeepInsz({ hasKey: false, ofSomeoneElse: false }),
  },
  'insz-of-someone-else': {
    says: 'an INSZ that is another person’s',
    refusals: () => refusalsToKeepInsz({ hasKey: true, ofSomeoneElse: true }),
  },
  'insz-doubtful': {
    says: 'an INSZ with a wrong control digit',
    refusals: () => doubtsOfNumbers({ insz: { number: '85073003329', valid: false } }),
    weight: 'warns',
  },
};
