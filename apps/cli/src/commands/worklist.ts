import { type Reading } from '#database';
import { FileQueues } from '#matching';
import {
  agreementsEnding,
  certificatesToRenew,
  type QueueAsked,
  type QueuePage,
  type QueueRow,
  talksDue,
} from '#registry';
import { NotUnderstood } from '../frame/options';
import { type Prompt } from '../frame/prompt';
import { promptCommand } from '../frame/prompt-command';
import { organiserMeant, organiserOption } from './organiser-option';

const SHOWN = 50;

/** A queue at the prompt: its heading, how it is read, and what a line of it says. */
interface Queue {
  readonly title: string;
  readonly lines: (prompt: Prompt, reading: Reading, asked: QueueAsked) => Promise<QueuePage<string>>;
}

const queue = <Row extends QueueRow>(
  title: string,
  read: (prompt: Prompt, reading: Reading, asked: QueueAsked) => Promise<QueuePage<Row>>,
  says: (row: Row) => string,
): Queue => ({
  title,
  lines: async (prompt, reading, asked) => {
    const { items, ...page } = await read(prompt, reading, asked);
    return { ...page, items: items.map(says) };
  },
});

const queues: Readonly<Record<string, Queue>> = {
  overeenkomsten: queue(
    'Overeenkomsten die bijna eindigen',
    (_, reading, asked) => agreementsEnding(reading, asked),
    ({ worker, name, until, daysLeft }) => `${worker}  ${name}: tot ${until}, nog ${daysLeft} dagen`,
  ),
  gesprekken: queue(
    'Gesprekken over de volgende stap',
    (_, reading, asked) => talksDue(reading, asked),
    ({ worker, name, dueOn, lastTalkOn }) =>
      `${worker}  ${name}: moest op ${dueOn}, laatste gesprek ${lastTalkOn ?? 'nooit'}`,
  ),
  uren: queue(
    'Uren dicht bij het maximum',
    (prompt, reading, asked) => prompt.get(FileQueues).hoursNearMaximum(reading, asked),
    ({ worker, name, period, worked, planned, granted, reachedOn }) =>
      `${worker}  ${name}: in ${period} ${worked} gewerkt en ${planned} gepland van ${granted}` +
      (reachedOn ? `, bereikt op ${reachedOn}` : ''),
  ),
  'eerste-klus': queue(
    'Toegeleid en nog geen klus',
    (prompt, reading, asked) => prompt.get(FileQueues).referredWithoutJob(reading, asked),
    ({ worker, name, referredOn, daysWaiting }) =>
      `${worker}  ${name}: toegeleid op ${referredOn}, wacht ${daysWaiting} dagen`,
  ),
  attesten: queue(
    'Attesten die vervallen',
    (_, reading, asked) => certificatesToRenew(reading, asked),
    ({ worker, name, kind, until, daysLeft }) =>
      `${worker}  ${name}: ${kind} tot ${until}, nog ${daysLeft} dagen`,
  ),
};

/** What waits for a mediator: every queue with its length, or the lines of one. */
export const worklist = promptCommand({
  name: 'worklist',
  describes: 'toont wat op de bemiddelaar wacht',
  options: {
    organiser: organiserOption,
    queue: { type: 'text', describes: `één lijst: ${Object.keys(queues).join(', ')}`, optional: true },
  },
  run: async (prompt, { organiser: given, queue: wanted }) => {
    const organiser = await organiserMeant(prompt, given);
    const chosen = wanted === undefined ? undefined : queues[wanted];
    if (wanted !== undefined && !chosen)
      throw new NotUnderstood([`Er is geen lijst "${wanted}"; kies uit ${Object.keys(queues).join(', ')}.`]);
    for (const [name, one] of chosen ? [[wanted, chosen] as const] : Object.entries(queues)) {
      const asked = { organiser, on: prompt.today, limit: chosen ? SHOWN : 1 };
      const { items, total, oldest } = await prompt.database.snapshot((reading) =>
        one.lines(prompt, reading, asked),
      );
      prompt.say(`${one.title} (${name}): ${total}${oldest ? `, oudste sinds ${oldest}` : ''}`);
      if (chosen) for (const line of items) prompt.say(line);
    }
  },
});
