import { type Id, type Month } from '#kernel';
import { Confirmation, MonthClosing, Registration } from '#performances';
import { type ANeighbourhood } from './a-neighbourhood';

/** November is over and closed: each of these worked two hours in it, and is owed for them. It is 7 December. */
export async function closedNovember(here: ANeighbourhood, workers: readonly Id[]): Promise<void> {
  const { region, web } = here;
  const { organiser } = region;
  region.on('2026-11-16');
  const assignments: Id[] = [];
  for (const worker of workers) assignments.push(await here.job('assigned', worker, '2026-11-17'));
  region.on('2026-11-18');
  for (const assignment of assignments) {
    const { answer } = await web.get(Registration).register(region.command(), { organiser, assignment });
    const performance = answer.id;
    await web.get(Confirmation).confirm(region.command({ subject: performance }), { organiser, performance });
  }
  region.on('2026-12-07');
  await web.get(MonthClosing).close(region.command(), { organiser, month: '2026-11' as Month });
}
