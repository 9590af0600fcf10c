import { INSTALLATION, type Reading, type Verb, type Writing } from '#database';
import { type Id, refuseUnlessAllowed } from '#kernel';
import { type Regime } from '#regulation';
import { type DecisionTold, ownCodesOf, ownTaskFrom, refusalsToDecide } from '../rules';
import { decisionOf, type RecordedDecision } from '../store/decisions';
import { choicesIn } from '../store/local-choices';
import { localDecisionPlaceRows, localDecisionRows, taskVersionRows } from '../store/tables';
import { codesThatBegin, groupsIn, versionsOf } from '../store/task-versions';
import { versionOf } from './import-catalogue';

/** Who wants to know of a decision when it is recorded: requests for the task may not be done any more. */
export interface DecisionFollower {
  /** A step, after the decision was stored. */
  decided(tx: Writing, decision: RecordedDecision): Promise<void>;
}

/**
 * Records what one municipality, or several together, decided about a task, or what VDAB's board struck there.
 * An addition may bring a task of its own, which then gets a code of the first municipality.
 * @throws Refused with every reason; warnings pass with the command's reason
 */
export function decideLocally(
  told: DecisionTold,
  regime: Regime,
  followers: readonly DecisionFollower[],
): Verb<RecordedDecision> {
  return {
    async perform(tx: Writing) {
      const [organiser] = tx.command.books;
      const refusals = refusalsToDecide({
        told,
        regime,
        today: tx.today,
        organiser: organiser === undefined || organiser === INSTALLATION ? null : organiser,
        versions: typeof told.task === 'string' ? await versionsOf(tx, told.task) : [],
        groups: (await groupsIn(tx, regime.code)).map(({ code }) => code),
        local: await choicesIn(tx, told.municipalities),
      });
      refuseUnlessAllowed(refusals, tx.command.reason);
      await record(tx, told, await codeOf(tx, told, regime));
      const recorded = await decisionOf(tx, tx.command.subject);
      for (const follower of followers) await follower.decided(tx, recorded);
    },
    answer: (tx: Reading, subject: Id) => decisionOf(tx, subject),
  };
}

/** The code of the task decided about; a task of its own is first put in the catalogue. */
async function codeOf(tx: Writing, told: DecisionTold, regime: Regime): Promise<string> {
  if (typeof told.task === 'string') return told.task;
  const [municipality = ''] = told.municipalities;
  const taken = await codesThatBegin(tx, ownCodesOf(municipality));
  const task = ownTaskFrom(told.task, {
    municipality,
    taken,
    regime: regime.code,
    reference: told.reference,
  });
  const version = { ...task, state: 'listed' as const };
  await tx.table(taskVersionRows).insert(versionOf(tx, version, { number: 1, validFrom: told.validFrom }));
  return task.code;
}

async function record(tx: Writing, told: DecisionTold, task: string): Promise<void> {
  const { kind, reference, displacementReasoning, decidedOn, validFrom, municipalities } = told;
  const { subject: id } = tx.command;
  await tx.table(localDecisionRows).insert({
    id,
    kind,
    task,
    reference: reference.trim(),
    displacementReasoning: displacementReasoning?.trim() ?? null,
    decidedOn,
    validFrom,
    recordedAt: tx.now,
  });
  await tx
    .table(localDecisionPlaceRows)
    .insert([...new Set(municipalities)].map((municipality) => ({ decision: id, municipality })));
}
