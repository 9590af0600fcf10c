import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, type Id, Refused, refuseUnlessAllowed } from '#kernel';
import { type Assignment, type LeavingReason, refusal, refusalsToReportNoShow } from '../rules';
import { assignmentsOfBooking, findAssignment } from '../store/assignments';
import { Answering } from './answering';
import { usualMinutes } from './answer-minutes';
import { Placing, type PlacingAsked } from './placing';
import { Rounds } from './rounds';

/** One worker to one time of a request, or to many: all of them or none. */
export interface AssignInput {
  readonly organiser: Id;
  readonly worker: Id;
  readonly occurrences: readonly Id[];
  /** The day chosen, where the one occurrence is an open window. */
  readonly on?: Day;
}

export interface LeaveInput {
  readonly organiser: Id;
  readonly assignment: Id;
  readonly why: LeavingReason;
}

export interface ReassignInput extends LeaveInput {
  /** Who comes instead. */
  readonly worker: Id;
}

/** What can be done with assignments. Each verb asks the hard rules again, over facts read inside its transaction. */
@Injectable()
export class Assignments {
  constructor(
    private readonly road: Road,
    private readonly placing: Placing,
    private readonly rounds: Rounds,
    private readonly answering: Answering,
  ) {}

  /**
   * Gives a worker the asked times and holds hours and cheques for each. The command's subject becomes the first
   * assignment's id and that of the whole booking.
   * @throws Refused with all reasons of the first day that says no, `jobOn` naming it
   */
  assign(command: Command, input: AssignInput): Promise<Taken<Assignment[]>> {
    return this.book(command, input, async (tx, asked) => {
      await this.placing.assign(tx, asked);
      await this.rounds.settleAt(tx, asked.occurrence);
    });
  }

  /**
   * Asks one worker first, each time a question of its own. Nothing is held until the answer is yes.
   * @throws Refused as `assign`
   */
  offer(command: Command, input: AssignInput): Promise<Taken<Assignment[]>> {
    const way = 'in-order';
    const workers = [input.worker];
    return this.book(command, input, async (tx, asked) => {
      const answerMinutes = await usualMinutes(tx, asked);
      await this.rounds.askOne(tx, { ...asked, way, workers, answerMinutes });
    });
  }

  /**
   * The worker said yes to an offer: the place is given, or the yes is kept where answers are collected.
   * @throws Refused as `assign`; `assignment-not-in-state` where it is not asked any more
   */
  accept(command: Command, { organiser, assignment }: Omit<LeaveInput, 'why'>): Promise<Taken<Assignment>> {
    return this.change(command, { organiser, assignment }, async (tx, offered) => {
      if (offered.state !== 'offered') throw new Refused([notOffered(offered)]);
      const said = { organiser, offer: assignment, says: 'yes', channel: 'desk' } as const;
      const { outcome } = await this.answering.hear(tx, { ...said, id: tx.ids.next() });
      if (outcome === 'too-late') throw new Refused([notOffered({ ...offered, state: 'cancelled' })]);
    });
  }

  /** The worker said no, or cannot come: the seat is open again and nothing is held. */
  decline(command: Command, input: LeaveInput): Promise<Taken<Assignment>> {
    return this.leave(command, input, 'decline');
  }

  /** The organiser or the user calls it off for this worker. */
  cancel(command: Command, input: LeaveInput): Promise<Taken<Assignment>> {
    return this.leave(command, input, 'cancel');
  }

  /** Another worker comes instead: what was held is released and held anew, in one go. The subject is the new one's id. */
  reassign(command: Command, input: ReassignInput): Promise<Taken<Assignment[]>> {
    const { organiser, assignment, worker, why } = input;
    return this.road.take(command, {
      perform: async (tx) => {
        const leaving = await findAssignment(tx, organiser, assignment);
        await this.placing.leave(tx, leaving, { event: 'replace', why });
        const { subject } = tx.command;
        const { occurrenceId: occurrence } = leaving;
        await this.placing.assign(tx, {
          id: subject,
          booking: subject,
          organiser,
          occurrence,
          worker,
          replaces: assignment,
        });
      },
      answer: assignmentsOfBooking,
    });
  }

  /** Nobody came. @throws Refused `occurrence-still-ahead` before the visit was to begin */
  reportNoShow(
    command: Command,
    { organiser, assignment }: Omit<LeaveInput, 'why'>,
  ): Promise<Taken<Assignment>> {
    return this.change(command, { organiser, assignment }, async (tx, absent) => {
      refuseUnlessAllowed(refusalsToReportNoShow(absent, tx.now));
      await this.placing.leave(tx, absent, { event: 'miss', why: 'absence' });
    });
  }

  private book(
    command: Command,
    { organiser, worker, occurrences, on }: AssignInput,
    place: (tx: Writing, asked: PlacingAsked) => Promise<void>,
  ): Promise<Taken<Assignment[]>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const booking = tx.command.subject;
        for (const [index, occurrence] of occurrences.entries()) {
          const id = index === 0 ? booking : tx.ids.next();
          await place(tx, { id, booking, organiser, occurrence, worker, ...(on && { on }) });
        }
      },
      answer: assignmentsOfBooking,
    });
  }

  private leave(
    command: Command,
    input: LeaveInput,
    event: 'decline' | 'cancel',
  ): Promise<Taken<Assignment>> {
    return this.change(command, input, async (tx, leaving) => {
      await this.placing.leave(tx, leaving, { event, why: input.why });
      await this.rounds.settleAt(tx, leaving.occurrenceId);
    });
  }

  private change(
    command: Command,
    { organiser, assignment }: Omit<LeaveInput, 'why'>,
    act: (tx: Writing, found: Assignment) => Promise<void>,
  ): Promise<Taken<Assignment>> {
    return this.road.take(command, {
      perform: async (tx) => act(tx, await findAssignment(tx, organiser, assignment)),
      answer: (reading: Reading) => findAssignment(reading, organiser, assignment),
    });
  }
}

const notOffered = ({ state }: Assignment) => refusal('assignment-not-in-state', { state, event: 'accept' });
