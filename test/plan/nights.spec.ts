import { type Id, moment } from '#kernel';
import { missedNight, PlanNights } from '#plan';
import { TodayQueues } from '../../apps/web/src/screens/planning/today/today-queues';
import { listeningWeb } from '../api/web';
import { refusedWith } from '../matching/refused';
import { eachDatabase } from '../support/databases';
import { APlan } from './a-plan';

eachDatabase('the plan of the night', (open) => {
  it('that could not be begun is told in the morning with the reason, until somebody has one made', async () => {
    const plan = await APlan.open(open);
    const { region } = plan;
    const { organiser, reading, today: on } = region;
    const nights = region.get(PlanNights);
    const tonight = () =>
      nights.start(region.command({ key: `nightly plan.start ${on}` }), { organiser, on });
    const missed = () => missedNight(reading, { organiser, on, now: region.at.clock.now() });
    expect(await missed()).toBeUndefined();

    const begun = await plan.made();
    await region.act((tx) =>
      tx.run(`update plan_run set state = 'running', on_day = '2026-11-15', alive_at = ?`, [tx.now]),
    );
    expect(await refusedWith(tonight())).toEqual(['plan-runs-already']);
    expect(await refusedWith(tonight())).toEqual(['plan-runs-already']);
    const told = { run: null, refusals: [{ code: 'plan-runs-already', figures: { at: '10:00' } }] };
    expect(await missed()).toMatchObject(told);

    const app = await listeningWeb(region.at);
    const asked = { organiser, today: on, now: region.at.clock.now(), workers: undefined };
    const shown = { ...asked, withFiles: false, withMessages: false, withPlan: true };
    const queues = await app.get(TodayQueues, { strict: false }).of(shown);
    expect(queues.find(({ name }) => name === 'plan')?.rows).toMatchObject([
      {
        head: 'Vannacht is er geen planning gemaakt',
        about: 'Er loopt al een planning, begonnen om 10:00.',
      },
    ]);
    await app.close();

    await ended(plan, begun.id);
    expect(await missed()).toMatchObject(told);
    await plan.made();
    expect(await missed()).toBeUndefined();
  });

  it('that was begun and lost with its server is told too', async () => {
    const plan = await APlan.open(open);
    const { region } = plan;
    const { organiser, reading, today: on } = region;
    const missed = () => missedNight(reading, { organiser, on, now: region.at.clock.now() });
    await plan.made();
    await region.act((tx) => tx.run(`update plan_run set state = 'running', starter = 'night'`));
    expect(await missed()).toBeUndefined();
    region.at.clock.set(moment('2026-11-16T11:02:00.000Z'));
    expect(await missed()).toMatchObject({ run: { state: 'failed' } });
  });
});

const ended = ({ region }: APlan, run: Id) =>
  region.act((tx) => tx.run(`update plan_run set state = 'proven' where id = ?`, [run]));
