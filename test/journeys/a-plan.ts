import { type Id } from '#kernel';
import { noNeeds } from '#matching';
import { PlanRuns, PlanWork } from '#plan';
import { type ANeighbourhood } from './a-neighbourhood';
import { aVisit, opened } from './planning-office';

/** A Monday with people and open places, before any plan: one of the places asks a certificate that nobody has. */
export async function anOpenWeek(here: ANeighbourhood): Promise<{ jo: Id; bea: Id; open: Id; barred: Id }> {
  await opened(here);
  const [jo, bea] = [await here.worker('Jo'), await here.worker('Bea')];
  const { time: open } = await aVisit(here, '2026-11-18');
  await aVisit(here, '2026-11-19', { seats: 2 });
  const { time: barred } = await aVisit(here, '2026-11-20', {
    needs: { ...noNeeds, certificates: ['voedselveiligheid'] },
  });
  return { jo: jo.worker, bea: bea.worker, open, barred };
}

/** Makes a plan as the page does, and waits until it is there; its id. */
export async function aPlanMade(here: ANeighbourhood): Promise<Id> {
  const { organiser } = here.region;
  const { answer } = await here.web.get(PlanRuns).start(here.region.command(), { organiser });
  await here.web.get(PlanWork).done();
  return answer.id;
}
