import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { type Day, type Id, Refused } from '#kernel';
import { regimeOf } from '#registry';
import { type Regime } from '#regulation';
import { bySilence, type Performance, type Silence, silenceOf } from '../rules';
import { performancesIn } from '../store/performances';
import { unansweredIn, type WaitingForWord } from '../store/unanswered';
import { Booking } from './booking';
import { HoursTelling, type Reminder } from './hours-telling';

/** Hours that silence will confirm: after which day, and when who is silent is reminded. */
export interface SilenceComing extends Silence {
  readonly performance: Id;
  readonly version: number;
  readonly user: Id;
  readonly worker: Id;
}

/** More of one organiser in one night is for the next. */
const LAPSED_AT_ONCE = 500;

/** Who does not answer in time says yes: marked as silence, and to be contradicted until the month is closed. */
@Injectable()
export class Silences {
  constructor(
    private readonly road: Road,
    private readonly booking: Booking,
    private readonly ledger: ChequeLedger,
    private readonly telling: HoursTelling,
  ) {}

  /** Hours that wait for an answer and that silence will confirm, oldest work first: a few statements for each. */
  async coming(
    reading: Reading,
    { organiser, user }: { readonly organiser: Id; readonly user?: Id },
  ): Promise<SilenceComing[]> {
    const regime = await regimeOf(reading, organiser);
    const coming: SilenceComing[] = [];
    for (const one of await unansweredIn(reading, { organiser, ...(user && { user }) })) {
      const silence = await this.silenceOn(reading, one, { book: organiser, regime });
      const { performance, version, userId, workerId } = one;
      if (silence) coming.push({ ...silence, performance, version, user: userId, worker: workerId });
    }
    return coming;
  }

  /**
   * Confirms what nobody answered by the day before; answers what it confirmed, or left open because rooms or cheques
   * do not cover it. Any other reason against one keeps no other from it: that one goes on waiting for the office.
   */
  lapse(
    command: Command,
    { organiser, on }: { readonly organiser: Id; readonly on: Day },
  ): Promise<Taken<readonly Performance[]>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const over = (await this.coming(tx, { organiser })).filter(({ lastDay }) => lastDay < on);
        for (const seen of over.slice(0, LAPSED_AT_ONCE)) await this.lapseOne(tx, organiser, seen);
      },
      answer: (tx, subject) =>
        performancesIn(tx, { organiser, subject, order: 'oldest-first', limit: LAPSED_AT_ONCE }),
    });
  }

  /** Reminds each user of what silence is about to confirm; answers how many reminders were due. */
  remind(
    command: Command,
    { organiser, on }: { readonly organiser: Id; readonly on: Day },
  ): Promise<Taken<number>> {
    const due = async (reading: Reading) => remindersOf(await this.coming(reading, { organiser }), on);
    let reminders: readonly Reminder[] | undefined;
    return this.road.take(command, {
      perform: async (tx) => {
        reminders = await due(tx);
        for (const reminder of reminders) await this.telling.reminded(tx, reminder);
      },
      answer: async (tx) => (reminders ?? (await due(tx))).length,
    });
  }

  /** The ledger refuses before it writes, so that a refusal leaves nothing behind. */
  private async lapseOne(tx: Writing, organiser: Id, { performance, version }: SilenceComing): Promise<void> {
    const step = 'lapse';
    const before = await this.booking.inHand(tx, organiser, { performance, version }, step);
    try {
      const after = await this.booking.book(tx, before, { step, said: bySilence });
      await this.telling.confirmedBySilence(tx, after);
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
    }
  }

  private async silenceOn(
    reading: Reading,
    { toldOn, through, assignmentId: assignment, userId: user }: WaitingForWord,
    { book, regime }: { readonly book: Id; readonly regime: Regime },
  ): Promise<Silence | undefined> {
    const { cheques } = await this.ledger.holdOf(reading, { book, assignment });
    const held = cheques.map(({ lot }) => lot);
    const [lot] = held.length > 0 ? held : await this.ledger.chequesOf(reading, { book, user, on: toldOn });
    return silenceOf(regime, { toldOn, through, isPaidOnPaper: lot?.form === 'paper' });
  }
}

/** One reminder for each user and each day on which it falls: those of days on which nobody worked are caught up with. */
function remindersOf(coming: readonly SilenceComing[], on: Day): Reminder[] {
  const reminders = new Map<string, Reminder>();
  for (const { user, remindOn, lastDay } of coming) {
    if (remindOn > on || lastDay < on) continue;
    const name = `${user} ${remindOn}`;
    const before = reminders.get(name);
    const until = before && before.until < lastDay ? before.until : lastDay;
    reminders.set(name, { user, remindOn, until, performances: (before?.performances ?? 0) + 1 });
  }
  return [...reminders.values()];
}
