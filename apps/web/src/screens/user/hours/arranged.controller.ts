import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Id, NotFound } from '#kernel';
import { assignmentsPage } from '#matching';
import { Registration } from '#performances';
import { workerNames } from '#registry';
import { Does, PathId } from '../../../api/frame';
import { asDay, asTime, oneOf, OnScreen, Screen } from '../../frame';
import { InSpace, type Space } from '../own-space';
import { OwnRequests } from '../requests/own-requests';
import { ArrangedPage, type ArrangedProps } from './arranged-page';

const MONTHS_LOOKED_AT = 60;

/** A visit of a standing arrangement, told once it is over: the two chose its times together. */
@Controller('organisaties/:organiserId/voor/:userId/aanvragen/:requestId/bezoek')
@ApiExcludeController()
export class ArrangedScreens {
  constructor(
    private readonly requests: OwnRequests,
    private readonly registration: Registration,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('performance.register')
  async ask(@InSpace() space: Space, @PathId('requestId') request: Id, @OnScreen() screen: Screen) {
    return screen.show(ArrangedPage, await this.given(space, request));
  }

  @Post()
  @Does('performance.register')
  async tell(@InSpace() space: Space, @PathId('requestId') request: Id, @OnScreen() screen: Screen) {
    const { organiser } = space;
    const { visits } = screen.words;
    const given = await this.given(space, request);
    screen.onRefusal(ArrangedPage, given, {
      fieldOf: { 'visit-end-before-start': 'end', 'visit-not-over-yet': 'day' },
      says: visits.refusals,
    });
    const { worker, day, start, end } = screen.typed.read({
      worker: oneOf(
        given.workers.map(([id]) => id),
        visits.workerMissing,
      ),
      day: asDay(space.today, visits.dayMissing),
      start: asTime(visits.startMissing),
      end: asTime(visits.endMissing),
    });
    const visit = { starts: { day, time: start }, ends: { day, time: end }, breaks: [] };
    const told = { arrangement: request, worker, visit };
    await this.registration.registerArranged(screen.command({ organiser, body: told }), {
      organiser,
      ...told,
    });
    return screen.goTo(`${space.base}/dag/${day}?gedaan=told`);
  }

  /** @throws NotFound for a request that is no arrangement, or of somebody else */
  private async given(space: Space, request: Id): Promise<ArrangedProps> {
    const { organiser, user } = space;
    const one = await this.requests.one(space, request);
    if (one.request.patternKind !== 'standing') throw new NotFound('arrangement', request);
    const assignments = await assignmentsPage(this.reading, {
      organiser,
      user,
      request,
      limit: MONTHS_LOOKED_AT,
    });
    const names = await workerNames(this.reading, {
      organiser,
      workers: assignments
        .filter(({ state }) => ['assigned', 'replaced', 'worked'].includes(state))
        .map(({ workerId }) => workerId),
    });
    return { space, one, workers: [...names] };
  }
}
