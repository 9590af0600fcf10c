import { type Reading, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, type Id, NotFound, type TimeOfDay } from '#kernel';
import { type ArrangementFacts, type AssignmentEvent, type AssignmentFacts } from '../rules';
import { arrangementOf, factsOfAssignment } from '../store/assignments';
import { move } from './move';

interface AssignmentRef {
  readonly organiser: Id;
  readonly assignment: Id;
}

/** A visit of a standing arrangement, as the two agreed on it. */
export interface ArrangedVisit {
  readonly organiser: Id;
  readonly request: Id;
  readonly worker: Id;
  readonly day: Day;
  readonly start: TimeOfDay;
  /** Not after the start: on the next day. */
  readonly end: TimeOfDay;
}

/** What performances need of assignments, inside a transaction of their own. */
@Injectable()
export class AssignmentSteps {
  /** Read in one statement. @throws NotFound where this organiser has no such assignment */
  async assignmentFacts(
    reading: Reading,
    { organiser, assignment }: AssignmentRef,
  ): Promise<AssignmentFacts> {
    const facts = await factsOfAssignment(reading, organiser, assignment);
    if (!facts) throw new NotFound('assignment', assignment);
    return facts;
  }

  /** A standing arrangement with who works in it. @throws NotFound where there is no such arrangement */
  async arrangementFacts(
    reading: Reading,
    { organiser, request }: { organiser: Id; request: Id },
  ): Promise<ArrangementFacts> {
    const facts = await arrangementOf(reading, organiser, request);
    if (!facts) throw new NotFound('arrangement', request);
    return facts;
  }

  /** The hours are booked: the assignment ends well. @throws Refused unless it was assigned */
  async markWorked(tx: Writing, facts: AssignmentFacts): Promise<void> {
    await this.end(tx, facts, 'work');
  }

  /** Nobody came. The caller releases what was held. @throws Refused unless it was assigned */
  async markUnfilled(tx: Writing, facts: AssignmentFacts): Promise<void> {
    await this.end(tx, facts, 'miss');
  }

  private async end(tx: Writing, facts: AssignmentFacts, event: AssignmentEvent): Promise<void> {
    await move(tx, { ...facts, event });
  }
}
