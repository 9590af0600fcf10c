import { type Command, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { ChangedMeanwhile, type Day, type Id, refuseUnlessAllowed } from '#kernel';
import {
  carriedOver,
  isAtSlot,
  type LeavingReason,
  type Pattern,
  readForm,
  refusalsOfTeam,
  refusalsToEdit,
  refusalsToGiveSeats,
  type Request,
  type RequestForm,
  type Slot,
  stretchOf,
} from '../rules';
import { activeAssignmentsOf, pendingFrom } from '../store/assignments';
import { record } from '../store/events';
import { settleFilling } from '../store/filling';
import { type RequestAnswer, requestAnswer } from '../store/request-answer';
import {
  cancelOccurrence,
  closedDaysOf,
  findRequest,
  insertOccurrences,
  occurrenceOf,
  occurrencesOf,
  setSeats,
  updateRequest,
} from '../store/requests';
import { Placing } from './placing';
import { mustMove } from './requests';
import { Seating } from './seating';

/** What may be changed of a request that stands; another user, place or task is another request. */
export type RequestEdit = Partial<Omit<RequestForm, 'user' | 'site' | 'task'>>;

export interface EditInput {
  readonly organiser: Id;
  readonly request: Id;
  /** The version the editor saw. */
  readonly version: number;
  readonly edit: RequestEdit;
}

export interface CancelRequestInput {
  readonly organiser: Id;
  readonly request: Id;
  readonly why: LeavingReason;
}

/** Changing a request that stands, and calling it off. */
@Injectable()
export class RequestChanges {
  constructor(
    private readonly road: Road,
    private readonly placing: Placing,
    private readonly seating: Seating,
  ) {}

  /**
   * Changes words, seats, needs or times. Days that stay keep their assignments; a day or seat that goes while
   * somebody is assigned to it is refused, so that nobody loses a job unseen. Days before today stay as they were.
   * @throws Refused `day-still-assigned`, `request-not-in-state`, and as the form
   * @throws ChangedMeanwhile where somebody else changed it since
   */
  edit(
    command: Command,
    { organiser, request: id, version, edit }: EditInput,
  ): Promise<Taken<RequestAnswer>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const old = await findRequest(tx, organiser, id);
        if (old.version !== version) throw new ChangedMeanwhile('request', id);
        refuseUnlessAllowed([...refusalsToEdit(old.state), ...refusalsOfTeam({ ...old, ...edit })]);
        const pattern = edit.pattern && carriedOver(old.pattern, edit.pattern, tx.today);
        const changed = await this.withTimes(tx, { ...old, ...edit, ...(pattern && { pattern }) }, pattern);
        if (!(await updateRequest(tx, { ...changed, version: version + 1 }, version))) {
          throw new ChangedMeanwhile('request', id);
        }
        await record(tx, {
          organiserId: organiser,
          requestId: id,
          event: 'edit',
          fromState: old.state,
          toState: old.state,
          why: Object.keys(edit).join(' '),
        });
        await settleFilling(tx, id);
      },
      answer: (reading, subject) => requestAnswer(reading, organiser, subject),
    });
  }

  /**
   * Calls off what is still to come and tells everybody who was to come or was asked; what was worked stays. Nobody is
   * told before the request is off, or somebody else would be asked for the seats that came free.
   * @throws Refused `published-window-frozen` without a reason
   */
  cancel(
    command: Command,
    { organiser, request: id, why }: CancelRequestInput,
  ): Promise<Taken<RequestAnswer>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const request = await findRequest(tx, organiser, id);
        const leaving = await pendingFrom(tx, { request: id, from: tx.today });
        for (const assignment of leaving) await this.placing.leave(tx, assignment, { event: 'cancel', why });
        await mustMove(tx, await findRequest(tx, organiser, request.id), 'cancel', { why });
        await this.seating.tellLeft(tx, leaving, why);
      },
      answer: (reading, subject) => requestAnswer(reading, organiser, subject),
    });
  }

  /** Brings the times to come in line with a changed form; without another pattern only the seats change. */
  private async withTimes(tx: Writing, request: Request, pattern: Pattern | undefined): Promise<Request> {
    const { id, seats, minimumTeam } = request;
    const now = await occurrencesOf(tx, id);
    const standing = now.filter(({ state, until }) => state === 'planned' && until >= tx.today);
    const asked = pattern ? await this.slotsToCome(tx, request) : undefined;
    const kept = asked ? standing.filter((one) => asked.some((slot) => isAtSlot(one, slot))) : standing;
    const times = standing.map((occurrence) => ({
      occurrence,
      seats: kept.includes(occurrence) ? seats : 0,
    }));
    refuseUnlessAllowed(refusalsToGiveSeats(times, await activeAssignmentsOf(tx, id)));
    for (const dropped of standing.filter((one) => !kept.includes(one)))
      await cancelOccurrence(tx, dropped.id);
    const added = (asked ?? []).filter((slot) => !kept.some((one) => isAtSlot(one, slot)));
    await insertOccurrences(
      tx,
      added.map((slot) => occurrenceOf(tx.ids.next(), request, slot)),
    );
    await setSeats(tx, kept, { seats, minimumTeam });
    return { ...request, patternKind: request.pattern.kind, ...stretchNow(request, [...now, ...added]) };
  }

  /** @throws Refused as the form */
  private async slotsToCome(tx: Writing, request: Request): Promise<Slot[]> {
    const { organiserId: organiser, siteId: site, pattern } = request;
    const closed = await closedDaysOf(tx, { organiser, site, from: stretchOf(pattern).from });
    const { slots, refusals } = readForm(request, { closed });
    refuseUnlessAllowed(refusals);
    return slots.filter(({ until }) => until >= tx.today);
  }
}

function stretchNow(request: Request, times: readonly { readonly day: Day; readonly until: Day }[]) {
  const firstDay = times.map(({ day }) => day).toSorted()[0] ?? request.firstDay;
  const lastDay =
    times
      .map(({ until }) => until)
      .toSorted()
      .at(-1) ?? request.lastDay;
  return { firstDay, lastDay };
}
