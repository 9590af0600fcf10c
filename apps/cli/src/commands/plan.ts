import { type Id, NotFound } from '#kernel';
import { PlanReplay, PlanRuns, type PlanRunTold, PlanWork } from '#plan';
import { type Prompt } from '../frame/prompt';
import { promptCommand } from '../frame/prompt-command';
import { organiserMeant, organiserOption } from './organiser-option';

const SECOND_MS = 1000;
const SHOWN = 20;

const endings: Readonly<Record<PlanRunTold['state'], string>> = {
  running: 'loopt nog',
  proven: 'bewezen: beter kan niet',
  'best-so-far': 'het beste binnen de tijd',
  cancelled: 'gestopt, met wat ze toen had',
  impossible: 'kan niet: wat vastligt, spreekt elkaar tegen',
  failed: 'mislukt',
};

function tell(prompt: Prompt, run: PlanRunTold): void {
  prompt.say(`${run.id}  ${run.onDay} tot ${run.untilDay}: ${endings[run.state]}`);
  if (run.failure) prompt.say(`  ${run.failure}`);
  prompt.say(
    `  ${run.seatsFilled} van ${run.seats} plaatsen, ${run.workers} mensen, gelezen als ${run.snapshotDigest}`,
  );
  for (const { goal, value, bound, proven } of run.goals)
    prompt.say(`  ${goal}: ${value}${proven ? ', bewezen' : `, grens ${bound ?? 'niet bekend'}`}`);
  for (const { code, count } of run.checks) prompt.say(`  let op: ${code} (${count})`);
  for (const { rule, sentence } of run.findings) prompt.say(`  ✗ ${rule}: ${sentence}`);
}

/** The run that is meant: the one named, else the newest that has a plan. @throws NotFound where there is none */
async function runMeant(prompt: Prompt, organiser: Id, run: Id | undefined): Promise<Id> {
  if (run !== undefined) return run;
  const newest = await prompt.get(PlanRuns).newest(prompt.reading, organiser);
  if (!newest) throw new NotFound('plan run', 'newest');
  return newest.id;
}

const runOption = { type: 'id', describes: 'de planning; anders de laatste', optional: true } as const;

const plan = promptCommand({
  name: 'plan',
  describes: 'maakt een planning voor alle open plaatsen; niemand krijgt iets voor iemand ze aanvaardt',
  options: {
    organiser: organiserOption,
    seconds: { type: 'whole', describes: 'hoeveel seconden ze mag duren', optional: true },
  },
  run: async (prompt, { organiser: given, seconds }) => {
    const organiser = await organiserMeant(prompt, given);
    const input = { organiser, ...(seconds !== undefined && { budgetMs: seconds * SECOND_MS }) };
    const command = prompt.command({ verb: 'plan.start', organiser, body: input });
    const { answer } = await prompt.get(PlanRuns).start(command, input);
    await prompt.get(PlanWork).done();
    if (prompt.dryRun) return true;
    const run = await prompt.get(PlanRuns).one(prompt.reading, { organiser, run: answer.id });
    tell(prompt, run);
    return run.state !== 'failed' && run.findings.length === 0;
  },
});

const list = promptCommand({
  name: 'plan list',
  describes: 'toont de laatste planningen',
  options: { organiser: organiserOption },
  run: async (prompt, { organiser: given }) => {
    const organiser = await organiserMeant(prompt, given);
    const runs = await prompt.get(PlanRuns).list(prompt.reading, { organiser, limit: SHOWN });
    for (const { id, startedAt, state, seatsFilled, seats, linesOpen } of runs)
      prompt.say(
        `${id}  ${startedAt}  ${endings[state]}: ${seatsFilled} van ${seats} plaatsen, ${linesOpen} te beslissen`,
      );
  },
});

const show = promptCommand({
  name: 'plan show',
  describes: 'toont een planning met haar doelen en lijnen',
  options: { organiser: organiserOption, run: runOption },
  run: async (prompt, { organiser: given, run: named }) => {
    const organiser = await organiserMeant(prompt, given);
    const ref = { organiser, run: await runMeant(prompt, organiser, named) };
    tell(prompt, await prompt.get(PlanRuns).one(prompt.reading, ref));
    for (const { number, day, kind, state, workerId, occurrenceId } of await prompt
      .get(PlanRuns)
      .lines(prompt.reading, ref))
      prompt.say(`  ${number}. ${day} ${kind} ${workerId ?? 'niemand'} bij ${occurrenceId}: ${state}`);
  },
});

const replay = promptCommand({
  name: 'plan replay',
  describes: 'lost een bewaarde planning opnieuw op en zegt of er hetzelfde uitkomt',
  options: { organiser: organiserOption, run: runOption },
  run: async (prompt, { organiser: given, run: named }) => {
    const organiser = await organiserMeant(prompt, given);
    const run = await runMeant(prompt, organiser, named);
    const { same, snapshotSound, ranToItsEnd, stored, again } = await prompt
      .get(PlanReplay)
      .replay(prompt.reading, { organiser, run });
    prompt.say(
      `${snapshotSound ? '✓' : '✗'} wat gelezen werd, ${snapshotSound ? 'is ongeschonden' : 'is veranderd'}`,
    );
    prompt.say(
      `${same ? '✓' : '✗'} ${stored.chosen.length} plaatsen toen, ${again.chosen.length} nu: ${same ? 'hetzelfde plan' : 'een ander plan'}`,
    );
    if (!ranToItsEnd)
      prompt.say('Deze planning werd door de tijd of door iemand gestopt: een ander plan kan dan.');
    return snapshotSound && (same || !ranToItsEnd);
  },
});

export const planCommands = [plan, list, show, replay];
