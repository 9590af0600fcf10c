import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Id } from '#kernel';
import { PlanWork, SOLVER, type SolvePlan } from '#plan';
import { addRecordOf } from '#registry';
import { Solver } from '../../libs/plan/src/optimiser/solver';
import { solvePlanWith } from '../../libs/plan/src/optimiser/solve-plan';
import { actorWith } from '../api/actors';
import { Client, type ProblemBody } from '../api/client';
import { addressOf, listeningWeb } from '../api/web';
import { embedded } from '../support/databases';
import { APlan, DRAFT_DAY } from './a-plan';

interface Items<Item> {
  readonly items: readonly Item[];
}
interface Line {
  readonly id: Id;
  readonly kind: string;
  readonly worker?: Id;
}
interface Run {
  readonly id: Id;
  readonly state: string;
  readonly failure?: string | null;
  readonly findings: readonly { readonly rule: string }[];
}

const FEW_MEGABYTES = 32;
const OUT_OF_MEMORY = `require('node:worker_threads').parentPort.on('message', () => {
  const all = []; for (;;) all.push(Array(1e6).fill({})); });`;

embedded('plans over the API that are measured, or not followed', (open) => {
  let app: NestFastifyApplication;
  let web: Client;
  let plan: APlan;
  beforeEach(async () => {
    plan = await APlan.open(open);
    app = await listeningWeb(plan.region.at);
    web = new Client(addressOf(app));
  });
  afterEach(() => app.close());

  const at = (path: string) => `/api/v1/organisers/${plan.region.organiser}/${path}`;
  const aMediator = async () => {
    const { at: place, organiser } = plan.region;
    return web.as((await actorWith(place.database, { role: 'mediator', organiser })).bearer);
  };
  let keys = 0;
  const key = () => ({ 'idempotency-key': `plan-test-${(keys += 1)}` });

  /** The server solves with something else until the test is over: it is shared with other tests. */
  const solvingWith = (solve: SolvePlan) => Object.assign(app.get(PlanWork, { strict: false }), { solve });
  const realSolver = () => app.get<SolvePlan>(SOLVER, { strict: false });
  afterEach(() => void solvingWith(realSolver()));

  const begun = async (mediator: Client) => (await mediator.post<Run>(at('plans'), {}, key())).body.id;
  /** A run that was begun and has ended. */
  const made = async (mediator: Client): Promise<Run> => {
    const id = await begun(mediator);
    await app.get(PlanWork, { strict: false }).done();
    return (await mediator.get<Run>(at(`plans/${id}`))).body;
  };
  const linesOf = async (mediator: Client, { id }: Pick<Run, 'id'>) =>
    (await mediator.get<Items<Line>>(at(`plans/${id}/lines`))).body.items;
  /** What a refusal is about. */
  const typeOf = ({ status, body }: { status: number; body: ProblemBody }) => [
    status,
    body.type.split(':').at(-1),
  ];
  const fallsIll = (owner: Id, day: string) =>
    plan.region.act((tx) =>
      addRecordOf(tx, {
        ...{ noun: 'absence', owner, id: tx.ids.next() },
        record: { from: day, start: '00:00', until: day, end: '24:00', reason: null },
      } as never),
    );

  it('is measured beside what simple rules make of the same, and tells who was kept together or apart', async () => {
    const jo = await plan.region.aWorker('Jo');
    for (const day of [DRAFT_DAY, '2026-11-27']) await plan.job(day);
    const mediator = await aMediator();
    const run = await made(mediator);
    const { body } = await mediator.get<{ plan: object; baselines: readonly object[] }>(
      at(`plans/${run.id}/measures`),
    );
    const measured = { seatsAsked: 2, seatsFilled: 2, hoursFilled: 4, peopleAvailable: 1, peopleBelow25: 1 };
    expect(body.plan).toMatchObject({
      ...measured,
      peopleWithoutHours: 0,
      newFaces: 2,
      travelMinutesEach: 0,
    });
    expect(body.baselines).toMatchObject([
      { baseline: 'nearest-first', ...measured },
      { baseline: 'fewest-hours-first', ...measured },
    ]);
    const [one, other] = await linesOf(mediator, run);
    const of = (line: Line | undefined, what: string) => at(`plans/${run.id}/lines/${line?.id}/${what}`);
    await mediator.post(of(one, 'locks'), { because: 'same-face-needed' }, key());
    await mediator.post(of(other, 'bans'), { because: 'task-went-wrong' }, key());
    const counts = await mediator.get<object>(at('planDecisionCounts?from=2026-11-16&until=2026-11-16'));
    expect(counts.body).toMatchObject({
      ...{ followed: 0, otherwise: 1, items: [{ kind: 'refuse', reason: 'pair-banned', count: 1 }] },
      pairs: [
        { kind: 'ban', reason: 'task-went-wrong', count: 1 },
        { kind: 'lock', reason: 'same-face-needed', count: 1 },
      ],
    });
    const ofRun = await mediator.get<object>(at(`plans/${run.id}/decisionCounts`));
    expect(ofRun.body).toEqual(counts.body);
    const ofNext = await mediator.get<object>(at(`plans/${(await made(mediator)).id}/decisionCounts`));
    expect(ofNext.body).toMatchObject({ pairs: [] });
    expect(one?.worker).toBe(jo);
  });

  it('a solver that runs out of memory loses its run alone: the server answers, and the next plan is made', async () => {
    await plan.region.aWorker('An');
    await plan.job();
    const mediator = await aMediator();
    solvingWith((problem, budget) =>
      solvePlanWith(() => Solver.begin(OUT_OF_MEMORY, FEW_MEGABYTES), problem, budget),
    );
    const run = await made(mediator);
    expect(run).toMatchObject({ state: 'failed', failure: expect.stringContaining('memory') as string });
    const refused = await mediator.post(at(`plans/${run.id}/acceptances`), {}, key());
    expect(typeOf(refused)).toEqual([422, 'plan-has-ended']);
    solvingWith(realSolver());
    expect(await made(mediator)).toMatchObject({ state: 'proven', seatsFilled: 1 });
  });

  it('while a plan is made nothing of it is followed, and it is stopped once', async () => {
    const mediator = await aMediator();
    solvingWith(async (problem, { milliseconds, signal }) => {
      const outcome = await realSolver()(problem, { milliseconds });
      if (!signal?.aborted) await new Promise((stopped) => signal?.addEventListener('abort', stopped));
      return { ...outcome, ending: 'cancelled' };
    });
    const id = await begun(mediator);
    const refused = await mediator.post(at(`plans/${id}/acceptances`), {}, key());
    expect(typeOf(refused)).toEqual([422, 'plan-runs-still']);
    const stop = () => mediator.post(at(`plans/${id}/cancellations`), {}, key());
    expect((await stop()).status).toBe(201);
    await app.get(PlanWork, { strict: false }).done();
    expect(typeOf(await stop())).toEqual([422, 'plan-has-ended']);
  });

  it('a plan in which the check finds something wrong is followed by nobody', async () => {
    await plan.region.aWorker('An');
    await plan.job(DRAFT_DAY, '11:00', '13:00');
    await plan.job(DRAFT_DAY, '12:00', '14:00');
    const mediator = await aMediator();
    solvingWith(async (problem, budget) => {
      const outcome = await realSolver()(problem, budget);
      return { ...outcome, chosen: [...problem.pairs.keys()] };
    });
    const run = await made(mediator);
    expect(run.findings.map(({ rule }) => rule)).toContain('9');
    const [line] = await linesOf(mediator, run);
    for (const path of ['acceptances', `lines/${line?.id}/acceptances`]) {
      const refused = await mediator.post(at(`plans/${run.id}/${path}`), {}, key());
      expect(typeOf(refused)).toEqual([422, 'plan-failed-its-check']);
    }
  });

  it('a line that leaves a seat empty names nobody to lock, to ban or to replace', async () => {
    const jo = await plan.region.aWorker('Jo');
    await plan.region.assign(jo, await plan.job());
    await fallsIll(jo, DRAFT_DAY);
    const mediator = await aMediator();
    const run = await made(mediator);
    const [line] = await linesOf(mediator, run);
    expect([line?.kind, line?.worker]).toEqual(['leave', undefined]);
    const asked = [
      ['locks', { because: 'same-face-needed' }],
      ['bans', { because: 'task-went-wrong' }],
      ['overrides', { because: 'worker-cannot-then', worker: jo }],
    ] as const;
    for (const [what, body] of asked) {
      const refused = await mediator.post(at(`plans/${run.id}/lines/${line?.id}/${what}`), body, key());
      expect(typeOf(refused)).toEqual([422, 'plan-line-has-nobody']);
    }
  });

  it('what changed since a plan was made stops its own line alone, and that line says why', async () => {
    const jo = await plan.region.aWorker('Jo');
    for (const day of [DRAFT_DAY, '2026-11-27']) await plan.job(day);
    const mediator = await aMediator();
    const run = await made(mediator);
    await fallsIll(jo, DRAFT_DAY);
    const { body } = await mediator.post<{ accepted: Id[]; conflicts: readonly object[] }>(
      ...([at(`plans/${run.id}/acceptances`), {}, key()] as const),
    );
    expect(body.accepted).toHaveLength(1);
    expect(body.conflicts).toMatchObject([
      {
        day: DRAFT_DAY,
        state: 'conflict',
        refusals: [{ code: 'absent', says: expect.any(String) as string }],
      },
    ]);
    expect((await plan.region.month(jo)).planned).toBe(2);
  });
});
