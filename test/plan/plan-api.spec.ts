import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Id } from '#kernel';
import { type PlanGoal, planGoals, PlanWork } from '#plan';
import { actorWith } from '../api/actors';
import { Client } from '../api/client';
import { addressOf, listeningWeb } from '../api/web';
import { embedded } from '../support/databases';
import { APlan } from './a-plan';

interface Items<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}
interface Line {
  readonly id: Id;
  readonly number: number;
  readonly state: string;
  readonly kind: string;
}
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
    const items = [
      { kind: 'accept', count: 2 },
      { kind: 'refuse', reason: 'facts-are-wrong', count: 1 },
    ];
    const auditor = await a('auditor');
    const counts = await auditor.get<object>(at('planDecisionCounts?from=2026-11-01&until=2026-11-30'));
    expect(counts.body).toEqual({ followed: 2, otherwise: 1, items, pairs: [] });
    const ofRun = await auditor.get<object>(at(`plans/${id}/decisionCounts`));
    expect(ofRun.body).toEqual({ followed: 2, otherwise: 1, items, pairs: [] });
    expect((await auditor.get(at(`plans/${plan.region.organiser}/decisionCounts`))).status).toBe(404);
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
});
