import { type Reading, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Id, NotFound } from '#kernel';
import { type ArrangedVisit, type ArrangementFacts, type AssignmentFacts } from '../rules';
import { arrangementOf, factsOfAssignment } from '../store/assignments';
import { Arrangements } from './arrangements';
import { type AssignmentInState, move } from './move';

interface AssignmentRef {
  readonly organiser: Id;
  readonly assignment: Id;
}

/** What performances need of assignments, inside a transaction of their own. */
@Injectable()
export class AssignmentSteps {
  constructor(private readonly arrangements: Arrangements) {}

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

  /**
   * A visit of a standing arrangement becomes an assignment of its own, its hours taken out of what the month holds.
   * What cannot be held is not: the work was done, and confirming it says what is missing.
   * @throws NotFound where the worker has no part in the arrangement
   */
  arrangeVisit(tx: Writing, visit: ArrangedVisit): Promise<AssignmentFacts> {
    return this.arrangements.arrangeVisit(tx, visit);
  }

  /** The hours are booked: the assignment ends well. @throws Refused unless it was assigned */
  async markWorked(tx: Writing, assignment: AssignmentInState): Promise<void> {
    await move(tx, { ...assignment, event: 'work' });
  }

  /**
   * The booked hours were withdrawn: what was really worked can be told anew, or that nobody came. Nothing is held for
   * it again, for the day is over. @throws Refused unless it was worked
   */
  async markToBeWorked(tx: Writing, assignment: AssignmentInState): Promise<void> {
    await move(tx, { ...assignment, event: 'withdraw' });
  }

  /** Somebody came and there was no work. The caller releases what was held. @throws Refused unless it was assigned */
  async markCalledOff(tx: Writing, assignment: AssignmentInState): Promise<void> {
    await move(tx, { ...assignment, event: 'cancel', why: 'user-cancelled' });
  }

  /** Nobody came. The caller releases what was held. @throws Refused unless it was assigned */
  async markUnfilled(tx: Writing, assignment: AssignmentInState): Promise<void> {
    await move(tx, { ...assignment, event: 'miss' });
  }
}
