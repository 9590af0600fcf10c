import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { actorNames } from '#identity';
import { type Day, type Id } from '#kernel';
import {
  type AssignmentListed,
  assignmentsPage,
  historyOf,
  type MatchingEvent,
  requestAnswer,
  type RequestAnswer,
} from '#matching';
import { type Called, Names } from '../names';

/** People of one request; a series of two years with a team has not more. */
const ASSIGNMENTS_MAXIMUM = 5000;

/** A request with its times, its people and what happened to it. */
export interface RequestFile {
  readonly organiser: Id;
  readonly request: RequestAnswer;
  readonly assignments: readonly AssignmentListed[];
  readonly history: readonly MatchingEvent[];
  readonly called: Called;
  readonly actorOf: (id: Id) => string;
}

/** Reads one request for its pages. */
@Injectable()
export class RequestFiles {
  constructor(
    private readonly names: Names,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** @throws NotFound where this organiser has no such request */
  async of(organiser: Id, id: Id, today: Day): Promise<RequestFile> {
    const request = await requestAnswer(this.reading, organiser, id);
    const history = await historyOf(this.reading, { organiser, request: id });
    const actors = await actorNames(
      this.reading,
      history.map(({ actorId }) => actorId),
    );
    return {
      organiser,
      request,
      assignments: await assignmentsPage(this.reading, {
        organiser,
        request: id,
        limit: ASSIGNMENTS_MAXIMUM,
      }),
      history,
      called: await this.names.of(organiser, today),
      actorOf: (actor) => actors.get(actor) ?? '',
    };
  }
}
