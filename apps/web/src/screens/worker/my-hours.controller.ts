import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Audit } from '#identity';
import { type Day, isDay, isId, monthOf, NotFound, type Year } from '#kernel';
import { recordsAbout, workerFacts } from '#registry';
import { Does } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { absencesAhead } from './back-page';
import { FilePage } from './file-page';
import { MyHoursPage } from './my-hours-page';
import { type Own, OwnCard } from './own-card';
import { OwnMonth } from './own-month';
import { OwnWork } from './own-work';
import { YearPage } from './year-page';

const LOOKS_AT_ONCE = 50;
/** Jobs looked at for the next one: those of today may be over already. */
const JOBS_OF_A_DAY = 5;

/** What a worker reads: hours, the year, the own file. */
@Controller()
@ApiExcludeController()
export class MyHoursScreens {
  constructor(
    private readonly work: OwnWork,
    private readonly months: OwnMonth,
    private readonly card: OwnCard,
    private readonly audit: Audit,
  ) {}

  @Get('mijn-uren')
  @Does('hours.read')
  async myHours(@OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    await this.card.look(screen.access, own, 'hours');
    const { today, now } = this.card;
    const jobs = await this.work.jobs(own, { state: 'assigned', from: today, limit: JOBS_OF_A_DAY });
    return screen.show(MyHoursPage, {
      ...(await this.work.hours(own)),
      next: jobs.find(({ assignment: { endsAt } }) => endsAt === null || endsAt > now),
      offers: await this.work.offers(own),
      untold: await this.work.untold(own),
      waiting: await this.work.waiting(own),
      ...(await this.months.sums(own, monthOf(today))),
      talk: await this.lastTalk(own),
      away: await this.away(own, today),
      done: doneTold(screen),
    });
  }

  @Get('mijn-uren/:year')
  @Does('hours.read')
  async year(@Param('year') year: string, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    if (!isDay(`${year}-01-01`)) throw new NotFound('year', year);
    await this.card.look(screen.access, own, 'hours');
    return screen.show(YearPage, await this.work.year(own, year as Year));
  }

  @Get('mijn-gegevens')
  @Does('look.read')
  async file(@OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    const { organiser, worker } = own;
    const [facts] = await workerFacts(this.card.reading, { organiser, worker, on: this.card.today });
    if (!facts) throw new NotFound('worker', worker);
    const after = screen.asked('na');
    const read = await this.audit.looks(this.card.reading, {
      organiser,
      parties: [worker],
      limit: LOOKS_AT_ONCE + 1,
      ...(isId(after) && { after }),
    });
    const page = read.slice(0, LOOKS_AT_ONCE);
    return screen.show(FilePage, {
      certificates: facts.certificates,
      // Who reads this page knows that they opened it.
      looks: page.filter(({ actor }) => actor !== screen.access.actor),
      next: read.length > page.length ? `/mijn-gegevens?na=${page.at(-1)?.id}` : undefined,
    });
  }

  private async away({ organiser, worker }: Own, on: Day) {
    const [facts] = await workerFacts(this.card.reading, { organiser, worker, on });
    return absencesAhead(facts?.absences ?? [], on);
  }

  /** The talk that was held last. */
  private async lastTalk({ organiser, worker: owner }: Own) {
    const talks = await recordsAbout(this.card.reading, { organiser, noun: 'talk', owner });
    return talks.toSorted((one, other) => one.heldOn.localeCompare(other.heldOn)).at(-1);
  }
}

/** The words for what was just done; none for an address that somebody made up. */
function doneTold(screen: Screen): string | undefined {
  const { worker, offers } = screen.words;
  const told: Readonly<Record<string, string>> = { ...worker.done, ...offers.answered };
  const done = screen.asked('gedaan');
  return Object.hasOwn(told, done) ? told[done] : undefined;
}
