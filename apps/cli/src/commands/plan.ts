import { type Id, inBrussels, type Moment } from '#kernel';
import {
  LARGEST_BUDGET_MS,
  PlanAcceptance,
  type GoalReached,
  type PlanGoal,
  type PlanLine,
  isSound,
  PlanReplay,
  PlanRuns,
  type PlanRunTold,
  PlanWork,
  QUARTERS_PER_HOUR,
  type Replayed,
  shortfallLevel,
} from '#plan';
import { workerNames } from '#registry';
import { planWords } from '../../../web/src/words/nl/staff/plan';
import { numberTold, reachedWords } from '../../../web/src/words/nl/staff/plan-reached';
import { NotUnderstood } from '../frame/options';
import { type Prompt } from '../frame/prompt';
import { promptCommand } from '../frame/prompt-command';
import { sentencesOf } from '../frame/sentences';
import { organiserMeant, organiserOption } from './organiser-option';

const SECOND_MS = 1000;
const SHOWN = 20;

const { goalsReached, checks } = reachedWords;

function whenOf(at: Moment): string {
  const { day, time } = inBrussels(at);
  return `${day} ${time}`;
}

/** People's shortfall is counted in quarters of an hour, and told in hours. */
const numberOf = (goal: PlanGoal, value: number) =>
  numberTold(shortfallLevel(goal) === null ? value : value / QUARTERS_PER_HOUR);

/** "Niemand onder de helft: 14,5 uren te kort, bij iedereen samen; beter kan niet"; what the lot drew is no number of anything. */
function goalTold({ goal, value, bound, proven }: GoalReached): string {
  const [name, counts] = goalsReached.names[goal];
  const limit = bound === null ? '' : ` (grens ${numberOf(goal, bound)})`;
  const certain = proven ? goalsReached.proven : `${goalsReached.notSure}${limit}`;
  return goal === 'tie-break'
    ? `${name}; ${certain}`
    : `${name}: ${numberOf(goal, value)} ${counts}; ${certain}`;
}

function tell(prompt: Prompt, run: PlanRunTold): void {
  prompt.say(`${run.id}  ${run.onDay} tot en met ${run.untilDay}: ${planWords.runStates[run.state]}`);
  if (run.failure) prompt.say(`  ${run.failure}`);
  prompt.say(`  ${planWords.counts.seats(run.seatsFilled, run.seats)}, ${run.workers} mensen`);
  for (const reached of run.goals) prompt.say(`  ${goalTold(reached)}`);
  for (const { code, count } of run.checks) prompt.say(`  let op: ${checks.names[code](count)}`);
  if (run.findings.length > 0) prompt.say(`  ${planWords.findings}`);
  for (const { rule, sentence } of run.findings) prompt.say(`  ✗ ${rule}: ${sentence}`);
  if (run.snapshotDigest) prompt.say(`  afdruk van wat gelezen werd: ${run.snapshotDigest}`);
}

/** How lines are told, with the people by their names. */
async function lineTelling(prompt: Prompt, organiser: Id, lines: readonly PlanLine[]) {
  const workers = lines.flatMap(({ workerId, leavingWorkerId }) => [workerId, leavingWorkerId]);
  const known = workers.filter((worker) => worker !== null);
  const names = await workerNames(prompt.reading, { organiser, workers: known });
  const nameOf = (worker: Id) => names.get(worker) ?? worker;
  return ({ number, day, startsAt, kind, state, workerId, leavingWorkerId }: PlanLine): string => {
    const time = startsAt === null ? '' : ` ${inBrussels(startsAt).time}`;
    const leaving = leavingWorkerId === null ? undefined : nameOf(leavingWorkerId);
    const who =
      workerId === null
        ? planWords.noMore(leaving ?? 'niemand')
        : [nameOf(workerId), ...(leaving === undefined ? [] : [planWords.insteadOf(leaving)])].join(', ');
    return `  ${number}. ${day}${time}  ${who} (${planWords.lineKinds[kind]}): ${planWords.lineStates[state]}`;
  };
}

/** The run that is meant: the one named, else the newest that has a plan. @throws NotUnderstood where there is none */
async function runMeant(prompt: Prompt, organiser: Id, run: Id | undefined): Promise<Id> {
  if (run !== undefined) return run;
  const newest = await prompt.get(PlanRuns).newest(prompt.reading, organiser);
  if (!newest) throw new NotUnderstood([planWords.none, 'Maak er een met: plan.']);
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
    if (seconds !== undefined && (seconds < 1 || seconds * SECOND_MS > LARGEST_BUDGET_MS))
      throw new NotUnderstood([`--seconds moet tussen 1 en ${LARGEST_BUDGET_MS / SECOND_MS} liggen.`]);
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
    if (runs.length === 0) prompt.say(planWords.none);
    for (const { id, startedAt, state, seatsFilled, seats, linesOpen } of runs)
      prompt.say(
        `${id}  ${whenOf(startedAt)}  ${planWords.runStates[state]}; ${planWords.counts.seats(seatsFilled, seats)}; ${linesOpen} te beslissen`,
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
    const lines = await prompt.get(PlanRuns).lines(prompt.reading, ref);
    const told = await lineTelling(prompt, organiser, lines);
    for (const line of lines) prompt.say(told(line));
  },
});

const accept = promptCommand({
  name: 'plan accept',
  describes:
    'aanvaardt voorstellen van de laatste planning; wat intussen veranderd is, blijft staan met de reden',
  options: {
    organiser: organiserOption,
    run: runOption,
    line: { type: 'whole', describes: 'nummer van een lijn; anders alle', many: true, optional: true },
  },
  run: async (prompt, { organiser: given, run: named, line: numbers }) => {
    const organiser = await organiserMeant(prompt, given);
    const ref = { organiser, run: await runMeant(prompt, organiser, named) };
    const lines = await linesMeant(prompt, ref, numbers);
    const command = prompt.command({ verb: 'plan.decide', organiser, subject: ref.run, body: { lines } });
    const { answer } = await prompt
      .get(PlanAcceptance)
      .acceptAll(command, { ...ref, ...(lines && { lines }) });
    if (prompt.dryRun) return true;
    prompt.say(
      `${answer.accepted.length} aanvaard, ${answer.conflicts.length} ${planWords.lineStates.conflict}`,
    );
    const told = await lineTelling(prompt, organiser, answer.conflicts);
    for (const conflict of answer.conflicts) {
      prompt.say(told(conflict));
      for (const refusal of conflict.refusals)
        for (const sentence of sentencesOf(refusal)) prompt.say(`     ${sentence}`);
    }
    return answer.conflicts.length === 0;
  },
});

/** The lines of some numbers; none where no number is given. @throws NotUnderstood where the plan has no such line */
async function linesMeant(
  prompt: Prompt,
  ref: { readonly organiser: Id; readonly run: Id },
  numbers: readonly number[] | undefined,
): Promise<Id[] | undefined> {
  if (numbers === undefined) return undefined;
  const lines = await prompt.get(PlanRuns).lines(prompt.reading, ref);
  return numbers.map((number) => {
    const found = lines.find((line) => line.number === number);
    if (!found)
      throw new NotUnderstood([`Deze planning heeft geen lijn ${number}; plan show toont haar lijnen.`]);
    return found.id;
  });
}

const replay = promptCommand({
  name: 'plan replay',
  describes: 'lost een bewaarde planning opnieuw op en zegt of er hetzelfde uitkomt',
  options: { organiser: organiserOption, run: runOption },
  run: async (prompt, { organiser: given, run: named }) => {
    const organiser = await organiserMeant(prompt, given);
    const run = await runMeant(prompt, organiser, named);
    const replayed = await prompt.get(PlanReplay).replay(prompt.reading, { organiser, run });
    for (const sentence of replayTold(replayed)) prompt.say(sentence);
    return isSound(replayed);
  },
});

/** What came of it, line by line; what may differ for a good reason says the reason. */
function replayTold(told: Replayed): string[] {
  const { stored, again, same, provenTwice, ranToItsEnd, sameVersions } = told;
  const mark = (isSo: boolean, yes: string, no: string) => (isSo ? `✓ ${yes}` : `✗ ${no}`);
  const places = `${stored.chosen.length} plaatsen toen, ${again.chosen.length} nu`;
  return [
    mark(told.snapshotSound, 'wat gelezen werd, is ongeschonden', 'wat gelezen werd, is veranderd'),
    mark(
      told.planSound,
      'het bewaarde plan klopt als men het natelt',
      'het bewaarde plan klopt niet als men het natelt',
    ),
    mark(
      told.provenAlike,
      `${provenTwice} van ${stored.goals.length} doelen zijn twee keer bewezen, met dezelfde waarde`,
      `van ${provenTwice} doelen die twee keer bewezen zijn, verschilt er een`,
    ),
    mark(same, `${places}: hetzelfde plan`, `${places}: een ander plan`),
    ...(ranToItsEnd
      ? []
      : [
          'Deze planning werd door de tijd of door iemand gestopt: een ander plan kan dan, andere bewezen doelen niet.',
        ]),
    ...(sameVersions
      ? []
      : ['De regels of het rekenprogramma zijn sindsdien vernieuwd: een ander plan kan dan.']),
  ];
}

export const planCommands = [plan, list, show, accept, replay];
