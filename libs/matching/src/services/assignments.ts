import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, type Id, refuseUnlessAllowed } from '#kernel';
import {
  type Assignment,
  type LeavingReason,
  refusalsToComeAfterAll,
  refusalsToReportNoShow,
} from '../rules';
import { assignmentsOfBooking, findAssignment } from '../store/assignments';
import { settleFilling } from '../store/filling';
import { placeListed } from '../store/one-place';
import { usualMinutes } from './answer-minutes';
import { move } from './move';
import { inState, type PlacingAsked } from './placing';
import { Rounds } from './rounds';
import { Seating } from './seating';
import { Substitutes } from './substitutes';

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
    private readonly seating: Seating,
    private readonly rounds: Rounds,
    private readonly substitutes: Substitutes,
  ) {}

  /**
   * Gives a worker the asked times and holds hours and cheques for each. The command's subject becomes the first
   * assignment's id and that of the whole booking.
   * @throws Refused with all reasons of the first day that says no, `jobOn` naming it
   */
  assign(command: Command, input: AssignInput): Promise<Taken<Assignment[]>> {
    return this.book(command, input, (tx, asked) => this.seating.give(tx, asked));
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
        const { subject: id } = tx.command;
        const { occurrenceId: occurrence } = leaving;
        await this.seating.replace(tx, leaving, why, { id, booking: id, organiser, occurrence, worker });
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
      await this.seating.leave(tx, absent, { event: 'miss', why: 'absence' });
    });
  }

  /**
   * Somebody came after all: the mark was wrong, and the hours can be told. Nothing is held for it again, for the day is
   * over. @throws Refused `absence-was-decided` where a mediator decided so on told hours, `seats-taken`
   */
  withdrawNoShow(
    command: Command,
    { organiser, assignment }: Omit<LeaveInput, 'why'>,
  ): Promise<Taken<Assignment>> {
    return this.change(command, { organiser, assignment }, async (tx, absent) => {
      const place = await placeListed(tx, organiser, absent.occurrenceId);
      refuseUnlessAllowed(refusalsToComeAfterAll(absent, place));
      await move(tx, { ...inState(absent), event: 'come-after-all' });
      await settleFilling(tx, absent.requestId);
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
      if (event === 'decline' && input.why === 'absence') return this.substitutes.giveUp(tx, leaving);
      return this.seating.leave(tx, leaving, { event, why: input.why });
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
