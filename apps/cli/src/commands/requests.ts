import { type Day, isDay, type TimeOfDay, type Weekday } from '#kernel';
import {
  Candidates,
  noNeeds,
  type Pattern,
  type RequestAnswer,
  requestAnswer,
  Requests,
  Assignments,
} from '#matching';
import { wordsOf } from '../../../web/src/words/words-of';
import { NotUnderstood } from '../frame/options';
import { type Prompt } from '../frame/prompt';
import { promptCommand } from '../frame/prompt-command';
import { organiserMeant, organiserOption } from './organiser-option';

const dutchWeekdays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];

/** `ma,di` is Monday and Tuesday. @throws NotUnderstood */
function weekdaysOf(text: string): Weekday[] {
  return text.split(',').map((word) => {
    const place = dutchWeekdays.indexOf(word.trim());
    if (place < 0) throw new NotUnderstood([`--weekdays moet zijn zoals ma,di,vr, niet "${text}".`]);
    return (place + 1) as Weekday;
  });
}

interface Times {
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
  readonly on?: Day | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly weekdays?: string | undefined;
  readonly 'school-days': boolean;
}

/** @throws NotUnderstood where the options tell no pattern */
function patternOf({ start, end, on, from, until, weekdays, 'school-days': schoolDays }: Times): Pattern {
  if (isDay(on)) return { kind: 'once', on, start, end };
  if (!from || !until)
    throw new NotUnderstood(['Geef --on voor één dag, of --from en --until voor een reeks.']);
  if (!weekdays && !schoolDays) return { kind: 'window', from, until, start, end };
  const days = weekdays ? weekdaysOf(weekdays) : ([1, 2, 3, 4, 5] as const);
  return { kind: schoolDays ? 'school-days' : 'weekdays', from, until, start, end, weekdays: days };
}

function tell(prompt: Prompt, { id, state, occurrences }: RequestAnswer): void {
  prompt.say(`${id}  ${state}`);
  for (const { id: time, day, startTime, endTime, hours, seats, taken } of occurrences)
    prompt.say(
      `  ${time}  ${day} ${startTime ?? ''}-${endTime ?? ''}, ${hours} uur, ${taken} van ${seats} plaatsen bezet`,
    );
}

const add = promptCommand({
  name: 'requests add',
  describes: 'schrijft een aanvraag in: één dag, een reeks, of een dag te kiezen tussen twee dagen',
  options: {
    organiser: organiserOption,
    user: { type: 'id', describes: 'de gebruiker die vraagt' },
    site: { type: 'id', describes: 'de plaats van de gebruiker' },
    task: { type: 'text', describes: 'code van de activiteit, zoals BEG-07' },
    start: { type: 'time', describes: 'beginuur' },
    end: { type: 'time', describes: 'einduur' },
    on: { type: 'day', describes: 'de ene dag', optional: true },
    from: { type: 'day', describes: 'eerste dag', optional: true },
    until: { type: 'day', describes: 'laatste dag', optional: true },
    weekdays: { type: 'text', describes: 'op welke dagen, zoals ma,di', optional: true },
    'school-days': { type: 'flag', describes: 'alleen op schooldagen' },
    seats: { type: 'whole', describes: 'hoeveel mensen', optional: true },
    extract: { type: 'flag', describes: 'er zijn kinderen of kwetsbare mensen' },
  },
  run: async (prompt, given) => {
    const organiser = await organiserMeant(prompt, given.organiser);
    const form = {
      user: given.user,
      site: given.site,
      task: given.task,
      pattern: patternOf(given),
      seats: given.seats ?? 1,
      minimumTeam: 1,
      class: 'B' as const,
      reference: null,
      orderNumber: null,
      costCentre: null,
      contact: null,
      safetyNotes: null,
      inOwnWords: null,
      needs: { ...noNeeds, extract: given.extract },
    };
    const command = prompt.command({ verb: 'request.register', organiser, body: form });
    const { answer } = await prompt.get(Requests).register(command, { organiser, form });
    tell(prompt, answer);
  },
});

const show = promptCommand({
  name: 'requests show',
  describes: 'toont een aanvraag met haar momenten',
  options: { organiser: organiserOption, request: { type: 'id', describes: 'de aanvraag' } },
  run: async (prompt, { organiser: asked, request }) => {
    const organiser = await organiserMeant(prompt, asked);
    tell(prompt, await requestAnswer(prompt.reading, organiser, request));
  },
});

const candidates = promptCommand({
  name: 'candidates',
  describes: 'toont wie een klus mag doen, en van de anderen waarom niet',
  options: {
    organiser: organiserOption,
    occurrence: { type: 'id', describes: 'het moment van een aanvraag' },
    on: { type: 'day', describes: 'de dag, waar die nog te kiezen is', optional: true },
    all: { type: 'flag', describes: 'ook wie niet mag' },
  },
  run: async (prompt, { organiser: asked, occurrence, on, all }) => {
    const organiser = await organiserMeant(prompt, asked);
    const place = { organiser, occurrence, today: prompt.today, ...(on && { on }) };
    const { candidates: cards, seatsOpen } = await prompt.database.snapshot((reading) =>
      prompt.get(Candidates).of(reading, place),
    );
    prompt.say(`${seatsOpen} plaatsen open`);
    for (const { worker, name, verdict, month, reasons } of cards) {
      if (verdict === 'may-not' && !all) continue;
      prompt.say(`${worker}  ${name}: ${month.worked + month.planned} van ${month.maximum} uur, ${verdict}`);
      for (const reason of reasons) prompt.say(`    ${wordsOf(reason).says}`);
    }
    const excluded = cards.filter(({ verdict }) => verdict === 'may-not').length;
    if (!all) prompt.say(`${excluded} anderen mogen niet; waarom staat bij --all.`);
  },
});

const assign = promptCommand({
  name: 'assign',
  describes: 'geeft een wijk-werker een of meer momenten; uren en cheques worden gereserveerd',
  options: {
    organiser: organiserOption,
    worker: { type: 'id', describes: 'de wijk-werker' },
    occurrence: { type: 'id', describes: 'een moment van een aanvraag', many: true },
    on: { type: 'day', describes: 'de dag, waar die nog te kiezen is', optional: true },
  },
  run: async (prompt, { organiser: asked, worker, occurrence: occurrences, on }) => {
    const organiser = await organiserMeant(prompt, asked);
    const input = { organiser, worker, occurrences, ...(on && { on }) };
    const command = prompt.command({ verb: 'assignment.make', organiser, body: input });
    const { answer } = await prompt.get(Assignments).assign(command, input);
    for (const { id, day, hours, state } of answer) prompt.say(`${id}  ${day}, ${hours} uur: ${state}`);
  },
});

export const requestCommands = [add, show, candidates, assign];
