import { type Dialect } from '../place';
import { p50, percentile, printTable } from '../table';
import { type Stall } from '../year/stalls';
import { type Office, openOffice, type OfficeSize } from './latency/office';
import { type Answered, type Visit, Visitors } from './latency/visitors';

export interface LatencyAsked extends OfficeSize {
  readonly dialect: Dialect;
  /** What the run may take. */
  readonly milliseconds: number;
  readonly perSecond: number;
}

/** Milliseconds of a page. */
interface PageTimes {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

interface Look {
  readonly seconds: number;
  readonly pages: Readonly<Record<string, PageTimes>>;
  readonly stalls: StallsTold;
}

interface StallsTold {
  readonly longest: number;
  /** The most that the server's own main thread worked in one: for the rest of a stall it waits for a processor. */
  readonly mostAtWork: number | null;
  /** Stalls with more than 100 ms of such work, or where nobody tells that, of more than 100 ms. */
  readonly over100: number;
}

export interface LatencyMeasured extends LatencyAsked {
  readonly run: RunTold;
  readonly without: Look;
  readonly during: Look;
}

interface RunTold {
  readonly id: string;
  readonly state: string;
  readonly workers: number;
  readonly places: number;
  readonly seats: number;
  readonly seatsFilled: number;
  readonly findings: readonly object[];
}

const WARM_UP_MS = 5_000;
const WITHOUT_MS = 20_000;
/** What a run writes after its end belongs to it. */
const AFTERWARDS_MS = 2_000;
const LONG_MS = 100;

/**
 * Pages of the real server without and with a plan that is made. People come at an even pace, whatever the server does;
 * the run is begun by the API, over all that is open in the weeks to come. @throws Error where the run fails
 */
export async function measureLatency(asked: LatencyAsked): Promise<LatencyMeasured> {
  const office = await openOffice(asked.dialect, asked);
  const { server } = office.scene;
  const visitors = new Visitors(await server.ready, visitsOf(office), asked.perSecond);
  try {
    await visitors.come(after(WARM_UP_MS));
    await stopPlanOfTheNight(office);
    const without = await lookedAt(office, visitors, after(WITHOUT_MS));
    const run = makesPlan(office, asked.milliseconds);
    const during = await lookedAt(office, visitors, run.isOver);
    const told = await run.told;
    if (told.findings.length > 0 || told.state === 'failed' || told.state === 'impossible')
      throw new Error(`the run ended ${told.state}: ${JSON.stringify(told.findings.slice(0, 3))}`);
    return { ...asked, run: told, without, during };
  } finally {
    visitors.close();
    await office.close();
  }
}

function after(milliseconds: number): () => boolean {
  const until = performance.now() + milliseconds;
  return () => performance.now() > until;
}

async function lookedAt({ scene }: Office, visitors: Visitors, isOver: () => boolean): Promise<Look> {
  await scene.server.stalls();
  const begun = performance.now();
  const answers = await visitors.come(isOver);
  return {
    seconds: (performance.now() - begun) / 1_000,
    pages: timesOf(answers),
    stalls: stallsTold(await scene.server.stalls()),
  };
}

/** The server began one when it started: it would stand in the way, and be at work where no run is to be. */
async function stopPlanOfTheNight({ scene: { caller, mediator } }: Office): Promise<void> {
  const { items } = await caller.get<{ items: RunTold[] }>(mediator, '/plans?limit=1');
  for (let [newest] = items; newest?.state === 'running';) {
    await caller.post(mediator, `/plans/${newest.id}/cancellations`, {});
    await pause(1_000);
    newest = await caller.get<RunTold>(mediator, `/plans/${newest.id}`);
  }
}

/** Begins a run, and looks from time to time whether it goes on. */
function makesPlan({ scene }: Office, budgetMs: number) {
  let isOver = false;
  const { caller, mediator } = scene;
  const follow = async (): Promise<RunTold> => {
    const begun = await caller.post<RunTold>(mediator, '/plans', { budgetMs });
    if (!begun.isDone) throw new Error(`no run: ${begun.refused.codes.join(', ')}`);
    let run = begun.body;
    while (run.state === 'running') {
      await pause(1_000);
      run = await caller.get<RunTold>(mediator, `/plans/${run.id}`);
    }
    await pause(AFTERWARDS_MS);
    return run;
  };
  const told = follow().finally(() => {
    isOver = true;
  });
  return { told, isOver: () => isOver };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What people look at all day, each kind as often, and a request that comes in. */
function visitsOf({ scene, planning, cookies }: Office): Visit[] {
  const { region, clock, dice } = scene;
  const { organiser } = region;
  const at = `/organisaties/${organiser}`;
  const monday = planning.running[0]?.wish.pattern.from ?? clock.today;
  const places = planning.running.flatMap(({ occurrences }) => occurrences.slice(0, 20));
  const [asking] = planning.running;
  if (!asking) throw new Error('nobody asked for anything');
  const page = (name: string, cookie: string, path: () => string): Visit => ({
    name,
    method: 'GET',
    headers: { cookie },
    path,
  });
  return [
    page('“Vandaag”', cookies.mediator, () => `${at}/vandaag`),
    page('board of a week', cookies.mediator, () => `${at}/bord?van=${monday}`),
    page('candidates for a place', cookies.mediator, () => `${at}/plaatsen/${dice.oneOf(places).id}`),
    page('“Mijn uren”', cookies.worker, () => '/mijn-uren'),
    {
      name: 'a request is written',
      method: 'POST',
      headers: { authorization: asking.wish.user.contact.bearer, 'content-type': 'application/json' },
      path: () => `/api/v1/organisers/${organiser}/requests`,
      body: () => ({
        user: asking.wish.user.id,
        site: asking.wish.site,
        task: asking.wish.task,
        pattern: { kind: 'once', on: '2025-10-20', start: '09:00', end: '11:00' },
        seats: 1,
        minimumTeam: 1,
      }),
    },
  ];
}

function timesOf(answers: readonly Answered[]): Record<string, PageTimes> {
  const names = [...new Set(answers.map(({ name }) => name))];
  return Object.fromEntries(
    ['all', ...names].map((name) => {
      const of = answers.filter((one) => name === 'all' || one.name === name);
      const sorted = of.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
      const times = { count: sorted.length, p50: p50(sorted), p95: percentile(sorted, 0.95) };
      return [name, { ...times, max: sorted.at(-1) ?? NaN }];
    }),
  );
}

function stallsTold(stalls: readonly Stall[]): StallsTold {
  const works = stalls.flatMap(({ atWork }) => atWork ?? []);
  return {
    longest: Math.max(0, ...stalls.map(({ milliseconds }) => milliseconds)),
    mostAtWork: works.length < stalls.length ? null : Math.max(0, ...works),
    over100: stalls.filter(({ milliseconds, atWork }) => (atWork ?? milliseconds) > LONG_MS).length,
  };
}

export function printLatency({ run, without, during, ...asked }: LatencyMeasured): void {
  const { workers, places, seats, seatsFilled, state } = run;
  console.log(
    `${asked.dialect}, ${asked.perSecond} visits a second; a run of ${workers} workers and ${places} places ` +
      `(${seatsFilled} of ${seats} seats filled, ${state}) in ${during.seconds.toFixed(0)} s`,
  );
  const ms = (value: number | null | undefined) => value?.toFixed(0) ?? '';
  printTable([
    ['page, ms', 'p50', 'p95', 'max', 'p50 in a run', 'p95', 'max', 'visits'],
    ...Object.entries(during.pages).map(([name, times]) => {
      const quiet = without.pages[name];
      const before = [quiet?.p50, quiet?.p95, quiet?.max].map(ms);
      return [name, ...before, ...[times.p50, times.p95, times.max].map(ms), String(times.count)];
    }),
  ]);
  printTable([
    ['stalls of the server', 'longest ms', 'most at work ms', 'over 100 ms at work'],
    ...[
      { of: 'without', ...without.stalls },
      { of: 'in a run', ...during.stalls },
    ].map((told) => [told.of, ms(told.longest), ms(told.mostAtWork), String(told.over100)]),
  ]);
}
