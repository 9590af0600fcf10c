import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { cheques, type Id, NotFound, Refused } from '#kernel';
import { regimeOf } from '#registry';
import { type Assignment, lastDayPublished, publishedWindow, type UserWithoutCheques } from '../rules';
import { assignmentsWithoutCheques, chequesAreHeld } from '../store/assignments';
import { moveRequest } from '../store/filling';
import { requestsThatAreOver } from '../store/requests';
import { type WindowPublication, windowPublicationRows } from '../store/tables';

/** The days for which everybody knows where to be, and for which cheques lie ready. */
@Injectable()
export class PublishedWindow {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
  ) {}

  /**
   * Holds cheques for the jobs that came into the window, first day first, and lists the users who have not enough.
   * Run every night; run again it holds only what is new. Requests whose last day is over are closed. The command's
   * subject becomes the publication's id.
   */
  publish(command: Command, { organiser }: { organiser: Id }): Promise<Taken<WindowPublication>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const window = publishedWindow(await regimeOf(tx, organiser), tx.today);
        const untilDay = lastDayPublished(tx.today, window.value);
        const waiting = await assignmentsWithoutCheques(tx, { organiser, from: tx.today, until: untilDay });
        const short: Assignment[] = [];
        for (const assignment of waiting)
          if (!(await this.holdsCheques(tx, assignment))) short.push(assignment);
        for (const request of await requestsThatAreOver(tx, organiser))
          await moveRequest(tx, request, 'close');
        await tx.table(windowPublicationRows).insert({
          id: tx.command.subject,
          organiserId: organiser,
          onDay: tx.today,
          untilDay,
          held: waiting.length - short.length,
          withoutCheques: byUser(short),
          madeAt: tx.now,
        });
      },
      answer: (reading, publication) => this.publication(reading, { organiser, publication }),
    });
  }

  /** What a run held, and whom it could not. @throws NotFound */
  async publication(
    reading: Reading,
    { organiser, publication: id }: { organiser: Id; publication: Id },
  ): Promise<WindowPublication> {
    const found = await reading.table(windowPublicationRows).findOneBy({ id, organiserId: organiser });
    if (!found) throw new NotFound('window publication', id);
    return found;
  }

  private async holdsCheques(tx: Writing, assignment: Assignment): Promise<boolean> {
    try {
      await this.ledger.holdCheques(tx, {
        assignment: assignment.id,
        user: assignment.userId,
        performedOn: assignment.day,
        cheques: cheques(assignment.hours),
      });
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
    await chequesAreHeld(tx, assignment.id);
    return true;
  }
}

/** They come first day first, so that the first of each user is the most urgent. */
function byUser(short: readonly Assignment[]): UserWithoutCheques[] {
  const users = new Map<Id, UserWithoutCheques>();
  for (const { id, userId: user, hours, day } of short) {
    const listed = users.get(user) ?? { user, assignments: [], needed: 0, firstDay: day };
    users.set(user, { ...listed, assignments: [...listed.assignments, id], needed: listed.needed + hours });
  }
  return [...users.values()];
}
