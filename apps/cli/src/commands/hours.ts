import {
  Confirmation,
  MonthClosing,
  type Performance,
  PerformanceReads,
  Registration,
  waitingStates,
} from '#performances';
import { monthOf } from '#kernel';
import { hoursSentence, roundingSentence } from '../../../web/src/words/nl/performances';
import { wordsOf } from '../../../web/src/words/words-of';
import { type Prompt } from '../frame/prompt';
import { promptCommand } from '../frame/prompt-command';
import { sentencesOf } from '../frame/sentences';
import { organiserMeant, organiserOption } from './organiser-option';

function tell(prompt: Prompt, performance: Performance): void {
  const { id, performedOn, state, refusals } = performance;
  prompt.say(`${id}  ${performedOn}: ${roundingSentence(performance)} ${state}`);
  for (const refusal of refusals ?? []) prompt.say(`    ${wordsOf(refusal).says}`);
}

const show = promptCommand({
  name: 'hours',
  describes: 'toont de uren van een wijk-werker, deze maand en dit jaar',
  options: {
    organiser: organiserOption,
    worker: { type: 'id', describes: 'de wijk-werker' },
    month: { type: 'month', describes: 'de maand; anders deze', optional: true },
  },
  run: async (prompt, { organiser: asked, worker, month = monthOf(prompt.today) }) => {
    const organiser = await organiserMeant(prompt, asked);
    const hours = await prompt.get(PerformanceReads).hoursOf(prompt.reading, { organiser, worker, month });
    for (const period of [hours.month, hours.year])
      prompt.say(`${period.period}: ${hoursSentence(period)}, ${period.planned} uur gereserveerd`);
  },
});

const register = promptCommand({
  name: 'hours tell',
  describes: 'schrijft op wat een wijk-werker deed; zonder uren staan die van de planning',
  options: {
    organiser: organiserOption,
    assignment: { type: 'id', describes: 'de toewijzing' },
    on: { type: 'day', describes: 'de dag', optional: true },
    start: { type: 'time', describes: 'beginuur', optional: true },
    end: { type: 'time', describes: 'einduur', optional: true },
  },
  run: async (prompt, { organiser: asked, assignment, on: day = prompt.today, start, end }) => {
    const organiser = await organiserMeant(prompt, asked);
    const visit = start && end && { starts: { day, time: start }, ends: { day, time: end }, breaks: [] };
    const input = { organiser, assignment, ...(visit && { visit }) };
    const command = prompt.command({ verb: 'performance.register', organiser, body: input });
    tell(prompt, (await prompt.get(Registration).register(command, input)).answer);
  },
});

const confirm = promptCommand({
  name: 'hours confirm',
  describes: 'bevestigt uren; wat niet geboekt kan worden, blijft open met de reden',
  options: { organiser: organiserOption, performance: { type: 'id', describes: 'de prestatie', many: true } },
  run: async (prompt, { organiser: asked, performance }) => {
    const organiser = await organiserMeant(prompt, asked);
    const input = { organiser, performances: performance.map((one) => ({ performance: one })) };
    const command = prompt.command({ verb: 'performance.confirm', organiser, body: input });
    for (const one of (await prompt.get(Confirmation).confirmAll(command, input)).answer) tell(prompt, one);
  },
});

const queue = promptCommand({
  name: 'hours open',
  describes: 'toont wat nog niet bevestigd of geboekt is, het oudste eerst',
  options: { organiser: organiserOption },
  run: async (prompt, { organiser: asked }) => {
    const filter = {
      organiser: await organiserMeant(prompt, asked),
      states: ['registered', 'contested', ...waitingStates] as const,
      order: 'oldest-first' as const,
    };
    const reads = prompt.get(PerformanceReads);
    for (const one of await reads.list(prompt.reading, { ...filter, limit: 100 })) tell(prompt, one);
    const { total } = await reads.count(prompt.reading, filter);
    prompt.say(`${total} in de wachtrij.`);
  },
});

const close = promptCommand({
  name: 'month close',
  describes: 'sluit een maand af; wat betwist is, wordt opgesomd',
  options: { organiser: organiserOption, month: { type: 'month', describes: 'de maand' } },
  run: async (prompt, { organiser: asked, month }) => {
    const organiser = await organiserMeant(prompt, asked);
    const command = prompt.command({ verb: 'month.close', organiser, body: { month } });
    const { answer } = await prompt.get(MonthClosing).close(command, { organiser, month });
    prompt.say(`${month} is afgesloten; ${answer.disputes.length} prestaties zijn nog betwist.`);
    for (const one of answer.disputes) tell(prompt, one);
    prompt.say(`${answer.corrections.length} verbeteringen wachten op uren of cheques.`);
    for (const one of answer.corrections) tell(prompt, one);
  },
});

const preview = promptCommand({
  name: 'month preview',
  describes: 'toont wat het afsluiten van een maand zou tegenhouden, en wat blijft wachten',
  options: { organiser: organiserOption, month: { type: 'month', describes: 'de maand' } },
  run: async (prompt, { organiser: asked, month }) => {
    const organiser = await organiserMeant(prompt, asked);
    const closing = prompt.get(MonthClosing);
    const { refusals, waiting, disputes, corrections } = await prompt.database.snapshot((reading) =>
      closing.preview(reading, { organiser, month, today: prompt.today }),
    );
    prompt.say(refusals.length === 0 ? `${month} kan afgesloten worden.` : `${month} kan nog niet dicht:`);
    for (const line of refusals.flatMap(sentencesOf)) prompt.say(line);
    prompt.say(
      `${waiting.length} nog te bevestigen of te dekken, ${disputes.length} betwist, ${corrections.length} verbeteringen die wachten.`,
    );
    for (const one of [...waiting, ...disputes, ...corrections]) tell(prompt, one);
  },
});

export const hoursCommands = [show, queue, register, confirm, preview, close];
