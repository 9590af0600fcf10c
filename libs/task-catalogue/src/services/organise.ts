import { type Reading, type Verb, type Writing } from '#database';
import { type Id, refuseUnlessAllowed } from '#kernel';
import { type Regime } from '#regulation';
import {
  type OrganiserChoice,
  type OrganisingTold,
  refusalsToAssign,
  refusalsToUnite,
  type Union,
} from '../rules';
import { choicesIn } from '../store/local-choices';
import { organiserChoiceRows, unionRows } from '../store/tables';

export type Assignment = OrganisingTold & { readonly organiser: Id | null };

/**
 * Records which organiser serves a municipality from a day on; null ends it. After a merger the new municipality's
 * own choice also counts for the land of its former ones. Source: rules.md §7.
 * @throws Refused with every reason
 */
export const assignMunicipality = (assignment: Assignment, regime: Regime): Verb<OrganiserChoice> => ({
  perform: (tx) => assign(tx, { ...assignment, id: tx.command.subject }, regime),
  answer: (tx, id) => tx.table(organiserChoiceRows).findOneByOrFail({ id }),
});

/** The same as a step of a larger verb. @throws Refused with every reason */
export async function assign(
  tx: Writing,
  { organiser, id, ...told }: Assignment & { readonly id: Id },
  regime: Regime,
): Promise<void> {
  const { municipalities, organisers: earlier } = await choicesIn(tx, [told.municipality]);
  const facts = { told, regime, today: tx.today, municipalities, organiser, earlier };
  refuseUnlessAllowed(refusalsToAssign(facts), tx.command.reason);
  await tx.table(organiserChoiceRows).insert({ ...rowOf(tx, told), id, organiser });
}

/**
 * Records that a merged municipality ends the choices of its former ones: organiser and local list.
 * Source: BVR art. 21. @throws Refused with every reason
 */
export function uniteMunicipality(told: OrganisingTold, regime: Regime): Verb<Union> {
  return {
    async perform(tx: Writing) {
      const { municipalities, unions: earlier } = await choicesIn(tx, [told.municipality]);
      const facts = { told, regime, today: tx.today, municipalities, earlier };
      refuseUnlessAllowed(refusalsToUnite(facts), tx.command.reason);
      await tx.table(unionRows).insert(rowOf(tx, told));
    },
    answer: (tx: Reading, id: Id) => tx.table(unionRows).findOneByOrFail({ id }),
  };
}

const rowOf = ({ command, now }: Writing, { reference, ...told }: OrganisingTold): Union => ({
  id: command.subject,
  ...told,
  reference: reference.trim(),
  recordedAt: now,
});
