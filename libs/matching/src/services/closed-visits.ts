import { type Command, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Id, refuseUnlessAllowed } from '#kernel';
import { type Occurrence, refusalsOfClosedVisit } from '../rules';
import { visitsOnClosedDays } from '../store/closed-visits';
import { record } from '../store/events';
import { findOccurrence } from '../store/requests';
import { TeamSteps } from './team-steps';

export interface ClosedVisitsInput {
  readonly organiser: Id;
  readonly occurrences: readonly Id[];
}

/** Visits on days that are closed by now, many in one action: called off, or kept all the same. */
@Injectable()
export class ClosedVisits {
  constructor(
    private readonly road: Road,
    private readonly team: TeamSteps,
  ) {}

  /**
   * Calls off all of them, or none: everybody is freed and told. The answer says how many.
   * @throws Refused `visit-not-on-closed-day`, and as `Visits.callOff`
   */
  callOff(command: Command, input: ClosedVisitsInput): Promise<Taken<number>> {
    return this.each(command, input, (tx, visit) =>
      this.team.callOff(tx, visit, { event: 'call-off', why: 'place-closed' }),
    );
  }

  /** They go on all the same: what was closed so far is not asked about again. */
  keep(command: Command, input: ClosedVisitsInput): Promise<Taken<number>> {
    return this.each(command, input, (tx, { id, organiserId, requestId }) =>
      record(tx, {
        organiserId,
        requestId,
        occurrenceId: id,
        event: 'keep-day',
        fromState: 'planned',
        toState: 'planned',
      }),
    );
  }

  private each(
    command: Command,
    { organiser, occurrences }: ClosedVisitsInput,
    act: (tx: Writing, visit: Occurrence) => Promise<void>,
  ): Promise<Taken<number>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const visits: Occurrence[] = [];
        for (const id of new Set(occurrences)) visits.push(await findOccurrence(tx, organiser, id));
        const [from = tx.today, ...later] = visits.map(({ day }) => day).toSorted();
        const asked = { organiser, from, until: later.at(-1) ?? from, now: tx.now };
        const onClosedDays = await visitsOnClosedDays(tx, asked);
        refuseUnlessAllowed(visits.flatMap((visit) => refusalsOfClosedVisit(visit, onClosedDays, tx.now)));
        for (const visit of visits) await act(tx, visit);
      },
      answer: async () => new Set(occurrences).size,
    });
  }
}
