import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Id } from '#kernel';
import { type PlanGoal, planGoals, PlanWork, SOLVER, type SolvePlan } from '#plan';
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
  readonly next?: string;
}
interface Line {
  readonly id: Id;
  readonly number: number;
  readonly state: string;
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

embedded('plans over the API', (open) => {
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
  const a = async (role: 'administrator' | 'mediator' | 'auditor' | 'worker') => {
    const { organiser } = plan.region;
    const party = role === 'worker' ? { party: await plan.region.aWorker() } : {};
    return web.as((await actorWith(plan.region.at.database, { role, organiser, ...party })).bearer);
  };
  let keys = 0;
  const key = () => ({ 'idempotency-key': `plan-test-${(keys += 1)}` });

  it('a mediator begins one, reads its lines page by page and follows them; a worker sees none of it', async () => {
    await plan.region.aWorker('An');
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) await plan.job(day);
    const mediator = await a('mediator');
    const begun = await mediator.post<{ id: Id; state: string }>(at('plans'), {}, key());
    expect([begun.status, begun.body.state]).toEqual([201, 'running']);
    const { id } = begun.body;
    const again = await mediator.post<{ type: string }>(at('plans'), {}, key());
    expect(again.body.type).toBe('urn:problem-type:wijkwerken:plan-runs-already');
    await app.get(PlanWork, { strict: false }).done();

    const { body: run } = await mediator.get<{ state: string; seatsFilled: number }>(at(`plans/${id}`));
    expect(run).toMatchObject({ state: 'proven', seatsFilled: 3, findings: [] });
    const first = await mediator.get<Items<Line>>(at(`plans/${id}/lines?limit=2&state=proposed`));
    const rest = await mediator.get<Items<Line>>(first.body.next ?? '');
    const numbers = [...first.body.items, ...rest.body.items].map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3]);

    const refused = first.body.items[0]?.id;
    const because = { because: 'facts-are-wrong' };
    expect((await mediator.post(at(`plans/${id}/lines/${refused}/refusals`), because, key())).status).toBe(
      201,
    );
    const { body } = await mediator.post<{ accepted: Id[] }>(at(`plans/${id}/acceptances`), {}, key());
    expect(body.accepted).toHaveLength(2);
    const counts = await (
      await a('auditor')
    ).get<Items<object>>(at('planDecisionCounts?from=2026-11-01&until=2026-11-30'));
    expect(counts.body.items).toEqual([
      { kind: 'accept', count: 2 },
      { kind: 'refuse', reason: 'facts-are-wrong', count: 1 },
    ]);
    expect((await (await a('worker')).get(at('plans'))).status).toBe(403);
  });

  it('only an administrator of the organiser decides on the goals, each once', async () => {
    const order: PlanGoal[] = ['fill', ...planGoals.filter((goal) => goal !== 'fill')];
    const asked = { from: '2026-11-20', order, fillGivenUpPercent: 3, source: 'college 2 november 2026' };
    expect((await (await a('mediator')).post(at('planPolicies'), asked, key())).status).toBe(403);
    const administrator = await a('administrator');
    const twice = { ...asked, order: [...order.slice(1), 'travel'] };
    const { body: wrong } = await administrator.post<{ type: string }>(at('planPolicies'), twice, key());
    expect(wrong.type).toBe('urn:problem-type:wijkwerken:plan-goals-not-each-once');
    expect((await administrator.post(at('planPolicies'), asked, key())).status).toBe(201);
    const { body } = await (
      await a('mediator')
    ).get<{ order: PlanGoal[]; decisions: object[] }>(at('planPolicies'));
    expect(body.order).toEqual(planGoals);
    expect(body.decisions).toMatchObject([{ from: '2026-11-20', order, fillGivenUpPercent: 3 }]);
  });

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

  it('a solver that runs out of memory loses its run alone: the server answers, and the next plan is made', async () => {
    await plan.region.aWorker('An');
    await plan.job();
    const mediator = await a('mediator');
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
    const mediator = await a('mediator');
    solvingWith(async (problem, { milliseconds, signal }) => {
      const outcome = await realSolver()(problem, { milliseconds });
      await new Promise((stopped) => signal?.addEventListener('abort', stopped));
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
    const mediator = await a('mediator');
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
    const mediator = await a('mediator');
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
    const mediator = await a('mediator');
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
