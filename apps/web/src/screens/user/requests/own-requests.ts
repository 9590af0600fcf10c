import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Id, NotFound } from '#kernel';
import {
  type Filling,
  fillingsOf,
  type Request,
  type RequestAnswer,
  requestAnswer,
  requestsPage,
  type RequestState,
} from '#matching';
import { siteName, type Space } from '../own-space';
import { TaskNames } from '../task-names';
import { type Status, statusOf } from './status-line';

/** A request as its user knows it. */
export interface OwnRequest {
  readonly request: Request;
  /** Name of the task; empty where it was asked in own words. */
  readonly task: string;
  readonly group: string;
  readonly site: string;
  readonly status: Status;
  readonly filling: Filling | undefined;
}

interface ListAsked {
  readonly limit: number;
  readonly state?: RequestState;
  readonly before?: Id;
}

/** The requests of a user, with how far each is. */
@Injectable()
export class OwnRequests {
  constructor(
    private readonly names: TaskNames,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** Newest first. */
  async list(space: Space, asked: ListAsked): Promise<OwnRequest[]> {
    const { organiser, user } = space;
    const requests = await requestsPage(this.reading, { organiser, user, ...asked });
    return this.told(space, requests);
  }

  /** @throws NotFound for a request of somebody else */
  async one(space: Space, id: Id): Promise<OwnRequest & { readonly request: RequestAnswer }> {
    const request = await requestAnswer(this.reading, space.organiser, id);
    if (request.userId !== space.user) throw new NotFound('request', id);
    const [told] = await this.told(space, [request]);
    if (!told) throw new NotFound('request', id);
    return { ...told, request };
  }

  private async told(space: Space, requests: readonly Request[]): Promise<OwnRequest[]> {
    const fillings = await fillingsOf(this.reading, {
      requests: requests.map(({ id }) => id),
      from: space.today,
    });
    const tasks = await this.names.of(
      requests.map(({ task }) => task),
      space.today,
    );
    return requests.map((request) => {
      const filling = fillings.get(request.id);
      return {
        request,
        task: tasks.get(request.task)?.task ?? '',
        group: tasks.get(request.task)?.group ?? '',
        site: siteName(space, request.siteId),
        status: statusOf(request, filling),
        filling,
      };
    });
  }
}
