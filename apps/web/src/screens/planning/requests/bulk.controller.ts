import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, isId } from '#kernel';
import { Assignments } from '#matching';
import { requestWords as words } from '../../../words/nl/staff/planning-requests';
import { Does, PathId } from '../../../api/frame';
import { Mistyped, OnScreen, Screen } from '../../frame';
import { officeOf } from '../office';
import { planningAt, withQuery } from '../paths';
import { Bulk } from './bulk';
import { BulkPage, type BulkProps } from './bulk-page';
import { RequestFiles } from './request-file';

/** As many as one page tells; a longer series is done in parts. */
const TIMES_AT_ONCE = 60;

/** One worker assigned to many times of a request in one go. */
@Controller('organisaties/:organiserId/aanvragen/:requestId/toewijzen')
@ApiExcludeController()
export class BulkScreens {
  constructor(
    private readonly bulk: Bulk,
    private readonly files: RequestFiles,
    private readonly assignments: Assignments,
  ) {}

  @Get()
  @Does('assignment.make')
  async show(@PathId('requestId') request: Id, @OnScreen() screen: Screen): Promise<string> {
    const query = new URL(screen.path, 'http://here').searchParams;
    const worker = query.get('wie');
    return screen.show(
      BulkPage,
      await this.told(screen, { request, worker, times: query.getAll('keer').filter(isId) }),
    );
  }

  @Post()
  @Does('assignment.make')
  async assign(@PathId('requestId') request: Id, @OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const worker = screen.typed.text('worker');
    screen.onRefusal(BulkPage, () => this.told(screen, { request, worker, times: [] }));
    const occurrences = screen.typed.list('keer').filter(isId);
    if (occurrences.length === 0) throw new Mistyped([{ field: 'keer', says: words.bulkNoneChosen }]);
    const input = { organiser, worker: worker as Id, occurrences };
    await this.assignments.assign(screen.command({ organiser, body: input }), input);
    return screen.goTo(withQuery(planningAt(organiser).request(request), { gedaan: 'booked' }));
  }

  private async told(
    screen: Screen,
    asked: { request: Id; worker: string | null; times: readonly Id[] },
  ): Promise<BulkProps> {
    const organiser = officeOf(screen);
    const { today, access } = screen;
    const file = await this.files.of(organiser, asked.request, today);
    const open = file.request.occurrences.filter(
      ({ id, state, seats, taken, until }) =>
        state === 'planned' &&
        seats > taken &&
        until >= today &&
        (asked.times.length === 0 || asked.times.includes(id)),
    );
    const times = open.slice(0, TIMES_AT_ONCE);
    const candidates = await this.bulk.candidatesFor({ organiser, times, today }, access.actor);
    const worker = candidates.find((one) => one.worker === asked.worker)?.worker;
    const command = screen.command({ organiser, body: {} });
    const preview = worker ? await this.bulk.preview({ organiser, worker, times, today }, command) : [];
    return { file, times, isCut: open.length > times.length, candidates, worker, preview };
  }
}
