import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, isDay, isId } from '#kernel';
import { type Answer, Candidates, Offers, type ReasonOfWorker, reasonsOfWorker } from '#matching';
import { Does, PathId } from '../../api/frame';
import { oneOf, OnScreen, Screen } from '../frame';
import { DeclinePage } from './job-forms';
import { JobPage, type JobProps } from './job-page';
import { JobsPage } from './jobs-page';
import { type Own, OwnCard } from './own-card';
import { OwnWork } from './own-work';

const JOBS_AT_ONCE = 20;

interface Said {
  readonly own: Own;
  readonly assignment: Id;
  readonly says: Answer;
  readonly why?: ReasonOfWorker;
}

/** What a worker does with a job: read about it, say yes or no. */
@Controller('klussen')
@ApiExcludeController()
export class JobScreens {
  constructor(
    private readonly work: OwnWork,
    private readonly card: OwnCard,
    private readonly offers: Offers,
    private readonly candidates: Candidates,
  ) {}

  @Get()
  @Does('assignment.read')
  async list(@OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    const [day, id] = screen.asked('na').split('_');
    const jobs = await this.work.jobs(own, {
      state: 'assigned',
      from: this.card.today,
      limit: JOBS_AT_ONCE + 1,
      ...(isDay(day) && isId(id) && { after: [day, id] as const }),
    });
    const page = jobs.slice(0, JOBS_AT_ONCE);
    const last = page.at(-1)?.assignment;
    const next = jobs.length > page.length && last ? `/klussen?na=${last.day}_${last.id}` : undefined;
    return screen.show(JobsPage, { jobs: page, next });
  }

  @Get(':assignmentId')
  @Does('assignment.read')
  async one(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    return screen.show(JobPage, await this.told(own, assignment));
  }

  @Post(':assignmentId/ja')
  @Does('assignment.accept')
  async accept(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    screen.onRefusal(JobPage, await this.told(own, assignment), { says: screen.words.worker.refusals });
    return this.answer(screen, { own, assignment, says: 'yes' });
  }

  /** Where the language was changed after a refused yes. */
  @Get(':assignmentId/ja')
  @Does('assignment.read')
  toJob(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): string {
    return screen.goTo(`/klussen/${assignment}`);
  }

  @Get(':assignmentId/nee')
  @Does('assignment.decline')
  async askWhy(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    return screen.show(DeclinePage, { job: await this.work.job(own, assignment) });
  }

  @Post(':assignmentId/nee')
  @Does('assignment.decline')
  async decline(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    const { typed, words } = screen;
    const job = await this.work.job(own, assignment);
    screen.onRefusal(DeclinePage, { job }, { says: words.worker.refusals });
    const { why } = typed.read({ why: oneOf(reasonsOfWorker, words.worker.declineMissing) });
    return this.answer(screen, { own, assignment, says: 'no', why });
  }

  /** A yes or a no, also one that comes too late: it is kept, and the page says what became of it. */
  private async answer(screen: Screen, { own: { organiser }, assignment, ...said }: Said): Promise<string> {
    const input = { organiser, offer: assignment, channel: 'screen', ...said } as const;
    const { answer } = await this.offers.answer(screen.command({ organiser, body: input }), input);
    return screen.goTo(`/mijn-uren?gedaan=${answer.outcome}`);
  }

  private async told(own: Own, assignment: Id): Promise<JobProps> {
    const job = await this.work.job(own, assignment);
    const { state, occurrenceId: occurrence, endsAt, startTime } = job.assignment;
    const isAhead = endsAt === null || endsAt > this.card.now;
    const isOpen = isAhead && startTime !== null && (state === 'offered' || state === 'assigned');
    const offers = await this.work.offers(own);
    const offer = offers.find((one) => one.offer.id === assignment)?.offer;
    const untold = isAhead || state !== 'assigned' ? [] : await this.work.untold(own);
    const isUntold = untold.some(({ assignment: { id } }) => id === assignment);
    if (!isOpen) return { job, isAhead, isUntold, card: undefined, offer };
    const { today, reading } = this.card;
    const leaving = state === 'assigned' ? { leaving: assignment } : {};
    const card = await this.candidates.card(reading, { ...own, occurrence, today, ...leaving });
    return { job, isAhead, isUntold, card, offer };
  }
}
