import { ChequeLedger } from '#cheque-ledger';
import { type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, type Id, NotFound, type Refusal, refuseUnlessAllowed } from '#kernel';
import { homesOf, regimeOf } from '#registry';
import {
  type Assignment,
  type AssignmentEvent,
  type CandidateFacts,
  type ChequesHeld,
  type LeavingReason,
  offerEventOf,
  publishedWindow,
  refusalsToAssign,
  windowIsFrozen,
} from '../rules';
import { insertAssignment } from '../store/assignments';
import { record } from '../store/events';
import { settleFilling } from '../store/filling';
import { closeQuestion } from '../store/offers';
import { setSlot } from '../store/requests';
import { move } from './move';
import { PlaceReader, type PlaceRead } from './place-reader';

export interface PlacingAsked {
  /** Of the assignment to be made. */
  readonly id: Id;
  readonly booking: Id;
  readonly organiser: Id;
  readonly occurrence: Id;
  readonly worker: Id;
  /** The day chosen within an open window. */
  readonly on?: Day;
  /** The assignment in whose place this one comes. */
  readonly replaces?: Id;
  /** Why to go over warnings, where it was said before; else the command says it. */
  readonly reason?: string;
}

export interface Leaving {
  readonly event: AssignmentEvent;
  readonly why: LeavingReason;
}

/** The two steps of which every verb on assignments is made: somebody gets a seat, somebody gives it up. */
@Injectable()
export class Placing {
  constructor(
    private readonly places: PlaceReader,
    private readonly ledger: ChequeLedger,
  ) {}

  /**
   * Asks all hard rules over fresh facts, then gives the seat and holds hours, and cheques in the published window.
   * @throws Refused with all reasons; warnings pass with the command's reason
   */
  async assign(tx: Writing, asked: PlacingAsked): Promise<Assignment> {
    const { place, candidate, overruled } = await this.ask(tx, asked);
    const assignment = await this.write(tx, { asked, place, candidate, state: 'assigned', overruled });
    await this.hold(tx, assignment, place);
    return assignment;
  }

  /** Asks the worker first: the same rules, nothing held. @throws Refused as `assign` */
  async offer(tx: Writing, asked: PlacingAsked): Promise<Assignment> {
    const { place, candidate, overruled } = await this.ask(tx, asked);
    return this.write(tx, { asked, place, candidate, state: 'offered', overruled });
  }

  /** The worker said yes. What was overruled when it was offered is not asked again. @throws Refused as `assign` */
  async accept(tx: Writing, offered: Assignment, overruledBefore: readonly string[]): Promise<void> {
    const { organiserId: organiser, occurrenceId: occurrence, workerId: worker } = offered;
    const { replacesId: replaces } = offered;
    const asked = {
      organiser,
      occurrence,
      worker,
      id: offered.id,
      booking: offered.bookingId,
      ...(replaces && { replaces }),
    };
    const { place, overruled } = await this.ask(tx, asked, overruledBefore);
    await move(tx, { ...inState(offered), event: 'assign', overruled });
    await this.hold(tx, offered, place);
  }

  /**
   * Gives up a seat and what was held for it.
   * @throws Refused `published-window-frozen` unless it is an absence or the command gives a reason
   */
  async leave(tx: Writing, assignment: Assignment, { event, why }: Leaving): Promise<void> {
    const window = publishedWindow(await regimeOf(tx, assignment.organiserId), tx.today);
    const told = assignment.state === 'assigned';
    const warnings = told ? windowIsFrozen({ day: assignment.day, today: tx.today, why }, window) : [];
    refuseUnlessAllowed(warnings, tx.command.reason);
    await move(tx, { ...inState(assignment), event, why, overruled: codesOf(warnings) });
    if (told) await this.release(tx, assignment.id, why);
    if (told) await closeQuestion(tx, assignment.id, offerEventOf(event, why));
    await settleFilling(tx, assignment.requestId);
  }

  /** Whoever has a seat without hours held, for work truly done, gives up the seat alone. */
  async release(tx: Writing, assignment: Id, why: string): Promise<void> {
    const [book] = tx.command.books;
    if (!book) throw new RangeError('a command that releases names its book');
    const { state } = await this.ledger.holdOf(tx, { book, assignment });
    if (state === 'held') await this.ledger.release(tx, { assignment, why });
  }

  private async ask(tx: Writing, asked: PlacingAsked, overruledBefore: readonly string[] = []) {
    const { organiser, occurrence, on, replaces } = asked;
    const place = await this.places.place(tx, {
      organiser,
      occurrence,
      today: tx.today,
      ...(on && { on }),
      ...(replaces && { leaving: replaces }),
    });
    const [candidate] = await this.places.candidates(tx, place, asked.worker);
    if (!candidate) throw new NotFound('worker', asked.worker);
    const reasons = refusalsToAssign(place, candidate).map((reason) => onDay(reason, place));
    refuseUnlessAllowed(
      reasons.filter(({ code, weight }) => weight === 'refuses' || !overruledBefore.includes(code)),
      asked.reason ?? tx.command.reason,
    );
    return { place, candidate, overruled: codesOf(reasons) };
  }

  private async write(tx: Writing, given: Given): Promise<Assignment> {
    const { asked, place, state, overruled } = given;
    const assignment = assignmentOf(tx, given);
    if (asked.on) await setSlot(tx, place.occurrence.id, slotOf(place));
    await insertAssignment(tx, assignment);
    await record(tx, {
      organiserId: asked.organiser,
      requestId: place.request.id,
      occurrenceId: place.occurrence.id,
      assignmentId: asked.id,
      event: state === 'assigned' ? 'assign' : 'offer',
      fromState: null,
      toState: state,
      overruled,
    });
    return assignment;
  }

  private async hold(tx: Writing, assignment: Assignment, place: PlaceRead): Promise<void> {
    await this.ledger.hold(tx, {
      assignment: assignment.id,
      person: assignment.personId,
      homes: homesOf(tx, assignment.personId),
      user: assignment.userId,
      performedOn: assignment.day,
      hours: assignment.hours,
      cheques: chequesHeld(place),
      request: assignment.requestId,
      regime: place.regime,
    });
    await settleFilling(tx, assignment.requestId);
  }
}

interface Given {
  readonly asked: PlacingAsked;
  readonly place: PlaceRead;
  readonly candidate: CandidateFacts;
  readonly state: 'assigned' | 'offered';
  readonly overruled: readonly string[];
}

function assignmentOf(tx: Writing, { asked, place, candidate, state }: Given): Assignment {
  const { occurrence, request } = place;
  return {
    id: asked.id,
    organiserId: asked.organiser,
    occurrenceId: occurrence.id,
    requestId: request.id,
    bookingId: asked.booking,
    workerId: candidate.worker.worker,
    personId: candidate.worker.person,
    userId: request.userId,
    day: occurrence.day,
    startsAt: occurrence.startsAt,
    endsAt: occurrence.endsAt,
    minutes: occurrence.minutes,
    hours: occurrence.hours,
    state,
    leftBecause: null,
    replacesId: asked.replaces ?? null,
    chequesHeld: chequesHeld(place),
    madeAt: tx.now,
    version: 1,
  };
}

/** Cheques follow later outside the window, and where a mediator goes ahead before the user has bought them. */
const chequesHeld = ({ chequesFree, occurrence }: PlaceRead): ChequesHeld =>
  chequesFree !== null && chequesFree >= occurrence.hours ? 'now' : 'later';

const codesOf = (reasons: readonly Refusal[]): string[] => [...new Set(reasons.map(({ code }) => code))];

/** Of a whole series the reader must know which day is meant. */
const onDay = (reason: Refusal, { occurrence: { day } }: PlaceRead): Refusal => ({
  ...reason,
  figures: { jobOn: day, ...reason.figures },
});

const slotOf = ({ occurrence, interval }: PlaceRead) => ({
  day: occurrence.day,
  until: occurrence.until,
  times:
    occurrence.startTime && occurrence.endTime
      ? { start: occurrence.startTime, end: occurrence.endTime }
      : null,
  interval,
  minutes: occurrence.minutes,
  hours: occurrence.hours,
});

export const inState = ({ organiserId, requestId, occurrenceId, id, state }: Assignment) => ({
  organiser: organiserId,
  request: requestId,
  occurrence: occurrenceId,
  assignment: id,
  state,
});
