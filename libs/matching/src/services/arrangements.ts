import { ChequeLedger } from '#cheque-ledger';
import { type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, hours, type Hours, type Id, minutes, NotFound, Refused } from '#kernel';
import { homesOf, regimeOf } from '#registry';
import { type ArrangedVisit, type Assignment, type AssignmentFacts, type Slot, slotOn } from '../rules';
import { factsOfAssignment, insertAssignment, monthHeldFor } from '../store/assignments';
import { record } from '../store/events';
import { findRequest, insertOccurrences, occurrenceOf } from '../store/requests';
import { move } from './move';
import { inState, Placing } from './placing';

/** Standing arrangements: the month holds the agreed hours, and each visit takes its own out of them afterwards. */
@Injectable()
export class Arrangements {
  constructor(
    private readonly ledger: ChequeLedger,
    private readonly placing: Placing,
  ) {}

  /**
   * Makes the assignment of one visit. The hours of the month are released and held anew, those of the visit apart;
   * what the rooms cannot hold is left unheld, for work truly done is never refused here.
   * @throws NotFound where the worker has no part in the arrangement that month
   * @throws Refused where the times do not exist
   */
  async arrangeVisit(tx: Writing, visit: ArrangedVisit): Promise<AssignmentFacts> {
    const { organiser, request: ref, worker, day } = visit;
    const request = await findRequest(tx, organiser, ref);
    const month = await monthHeldFor(tx, { organiser, request: ref, worker, day });
    if (!month) throw new NotFound('arrangement', ref);
    const { slot, refusals } = slotOn(day, visit);
    if (!slot) throw new Refused(refusals);
    const occurrence = occurrenceOf(tx.ids.next(), { ...request, seats: 1, minimumTeam: 1 }, slot);
    await insertOccurrences(tx, [occurrence]);
    const id = tx.ids.next();
    const made = await this.partOf(tx, month, { id, occurrence: occurrence.id, ...slot });
    await this.takeOutOf(tx, month, slot.hours);
    await this.holdWhatCan(tx, made);
    const facts = await factsOfAssignment(tx, organiser, id);
    if (!facts) throw new NotFound('assignment', id);
    return facts;
  }

  /** The month ends as it stands and begins again with what is left of it. */
  private async takeOutOf(tx: Writing, month: Assignment, taken: Hours): Promise<void> {
    if (month.state !== 'assigned') return;
    await move(tx, { ...inState(month), event: 'replace', why: 'other' });
    await this.placing.release(tx, month.id, 'visit of a standing arrangement');
    const left = month.hours - taken;
    if (left <= 0) return;
    const { id, occurrenceId: occurrence, day } = { ...month, id: tx.ids.next() };
    const rest = await this.partOf(tx, month, {
      id,
      occurrence,
      day,
      interval: null,
      minutes: minutes(left * MINUTES_PER_HOUR),
      hours: hours(left),
    });
    await this.holdWhatCan(tx, rest);
  }

  /** An assignment of the same worker in the same arrangement, for a part of the month's hours. */
  private async partOf(tx: Writing, month: Assignment, part: Part): Promise<Assignment> {
    const made: Assignment = {
      ...month,
      id: part.id,
      occurrenceId: part.occurrence,
      day: part.day,
      startsAt: part.interval?.startsAt ?? null,
      endsAt: part.interval?.endsAt ?? null,
      minutes: part.minutes,
      hours: part.hours,
      state: 'assigned',
      leftBecause: null,
      replacesId: month.id,
      chequesHeld: 'later',
      madeAt: tx.now,
      version: 1,
    };
    await insertAssignment(tx, made);
    await record(tx, {
      organiserId: made.organiserId,
      requestId: made.requestId,
      occurrenceId: made.occurrenceId,
      assignmentId: made.id,
      event: 'assign',
      fromState: null,
      toState: 'assigned',
    });
    return made;
  }

  private async holdWhatCan(tx: Writing, made: Assignment): Promise<void> {
    try {
      await this.ledger.hold(tx, {
        assignment: made.id,
        person: made.personId,
        homes: homesOf(tx, made.personId),
        user: made.userId,
        performedOn: made.day,
        hours: made.hours,
        cheques: 'later',
        request: made.requestId,
        regime: await regimeOf(tx, made.organiserId),
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
}

const MINUTES_PER_HOUR = 60;

interface Part extends Pick<Slot, 'interval' | 'minutes' | 'hours'> {
  readonly id: Id;
  readonly occurrence: Id;
  readonly day: Day;
}
