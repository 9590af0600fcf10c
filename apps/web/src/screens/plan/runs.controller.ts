import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { inBrussels, type Id, isId } from '#kernel';
import { missedNight, type PlanLine, PlanAcceptance, PlanRuns, type PlanRunListed } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { spokenWordsOf } from '../../words/words-of';
import { Does, PathId } from '../../api/frame';
import { type Column, dayWritten, listAsked, OnScreen, Screen } from '../frame';
import { officeOf } from '../planning/office';
import { withQuery } from '../planning/paths';
import { whyDecided } from './decided';
import { linesShown, type LinesShown } from './lines';
import { planAt } from './paths';
import { type RunFile, RunFiles } from './run-file';
import { NoPlanPage, RunPage, type RunProps } from './run-page';
import { runColumns, RunsPage } from './runs-page';
import { taskTold } from './told';

/** Runs of the plan: the newest, the earlier ones, beginning one, stopping it, and following all of it. */
@Controller('organisaties/:organiserId/plan')
@ApiExcludeController()
export class PlanRunScreens {
  constructor(
    private readonly files: RunFiles,
    private readonly runs: PlanRuns,
    private readonly acceptance: PlanAcceptance,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('plan.read')
  async newest(@OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const run = await this.files.first(organiser);
    return run ? this.shown(screen, run) : screen.show(NoPlanPage, { organiser });
  }

  @Get('vroeger')
  @Does('plan.read')
  async earlier(@OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const asked = listAsked(screen, { sorts: ['gemaakt'] });
    const before = await this.seenLast(organiser, asked.after);
    const found = await this.runs.list(this.reading, {
      organiser,
      limit: asked.limit + 1,
      ...(before && { before }),
    });
    const rows = found.slice(0, asked.limit);
    if (asked.csv) return screen.csv('planningen', runColumns, rows);
    const next = found.length > rows.length ? rows.at(-1)?.id : undefined;
    return screen.show(RunsPage, { organiser, asked, rows, next });
  }

  @Get(':runId')
  @Does('plan.read')
  async run(@PathId('runId') run: Id, @OnScreen() screen: Screen): Promise<string> {
    if (screen.asked('als') !== 'csv') return this.shown(screen, run);
    const file = await this.files.of(officeOf(screen), run, screen.today);
    return screen.csv('planning', lineColumns(file), file.made?.lines ?? []);
  }

  @Post()
  @Does('plan.start')
  async start(@OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    await this.againOnRefusal(screen);
    const { answer } = await this.runs.start(screen.command({ organiser, body: {} }), { organiser });
    return screen.goTo(withQuery(planAt(organiser).run(answer.id), { gedaan: 'started' }));
  }

  @Post(':runId/stop')
  @Does('plan.cancel')
  async stop(@PathId('runId') run: Id, @OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    await this.againOnRefusal(screen, run);
    await this.runs.cancel(screen.command({ organiser, subject: run, body: {} }), { organiser, run });
    return screen.goTo(withQuery(planAt(organiser).run(run), { gedaan: 'stopped' }));
  }

  @Post(':runId/aanvaarden')
  @Does('plan.decide')
  async acceptAll(@PathId('runId') run: Id, @OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    await this.againOnRefusal(screen, run);
    const { answer } = await this.acceptance.acceptAll(
      screen.command({ organiser, subject: run, body: {} }),
      { organiser, run },
    );
    const isAll = answer.conflicts.length === 0;
    return screen.goTo(
      withQuery(planAt(organiser).run(run), {
        gedaan: isAll ? 'acceptedAll' : 'acceptedSome',
        toon: isAll ? undefined : 'niet-meer',
      }),
    );
  }

  private async shown(screen: Screen, run: Id): Promise<string> {
    return screen.show(RunPage, await this.propsOf(screen, run));
  }

  private async propsOf(screen: Screen, run: Id): Promise<RunProps> {
    const [organiser, on] = [officeOf(screen), screen.today];
    const file = await this.files.of(organiser, run, on);
    const missed = await missedNight(this.reading, { organiser, on, now: screen.now });
    return { file, missed, shown: shownOf(screen) };
  }

  /** The page that a form stood on, with what was refused above it. */
  private async againOnRefusal(screen: Screen, run?: Id): Promise<void> {
    const organiser = officeOf(screen);
    const of = run ?? (await this.files.first(organiser));
    if (of === undefined) screen.onRefusal(NoPlanPage, { organiser });
    else screen.onRefusal(RunPage, () => this.propsOf(screen, of));
  }

  private async seenLast(
    organiser: Id,
    after: string,
  ): Promise<Pick<PlanRunListed, 'startedAt' | 'id'> | undefined> {
    if (!isId(after)) return undefined;
    const { id, startedAt } = await this.runs.one(this.reading, { organiser, run: after });
    return { id, startedAt };
  }
}

const shownOf = (screen: Screen): LinesShown => ({
  day: screen.asked('dag'),
  show: linesShown.find((one) => one === screen.asked('toon')) ?? 'alles',
});

/** The proposals as a file. */
function lineColumns(file: RunFile): readonly Column<PlanLine>[] {
  const { called } = file;
  const { columns } = words;
  const nameOf = (worker: Id | null) => (worker === null ? '' : called.worker(worker));
  return [
    { name: 'lijn', title: columns.number, text: ({ number }) => String(number) },
    { name: 'dag', title: columns.day, text: ({ day }) => dayWritten(day) },
    {
      name: 'uur',
      title: columns.time,
      text: ({ startsAt }) => (startsAt === null ? '' : inBrussels(startsAt).time),
    },
    {
      name: 'klus',
      title: columns.task,
      text: ({ requestId, userId }) => taskTold(file, { request: requestId, user: userId }),
    },
    { name: 'wie', title: columns.worker, text: ({ workerId }) => nameOf(workerId) },
    { name: 'weg', title: columns.leaving, text: ({ leavingWorkerId }) => nameOf(leavingWorkerId) },
    { name: 'verandert', title: columns.change, text: ({ kind }) => words.lineKinds[kind] },
    { name: 'uren', title: columns.hours, text: ({ hours }) => String(hours) },
    { name: 'stand', title: columns.state, text: ({ state }) => words.lineStates[state] },
    {
      name: 'waarom',
      title: columns.reasons,
      text: (line) =>
        whyDecided({ file, line }) ?? line.refusals.map((refusal) => spokenWordsOf(refusal).says).join(' '),
    },
  ];
}
