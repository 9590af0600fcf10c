import { Absences, requestAnswer } from '#matching';
import { aSeries, at, O, send } from './planning-stage';
import { type States } from './states';

/** A whole series in one action: as it comes, refused, and foreseen; and who is back. */
export const seriesStates: States = {
  series: [
    `${O}/aanvragen/:requestId/reeks`,
    async (stage) => {
      const { request } = await aSeries(stage);
      await at(stage, `aanvragen/${request}/reeks`);
    },
  ],
  'series-extend': [
    `${O}/aanvragen/:requestId/reeks`,
    async (stage) => {
      const { request } = await aSeries(stage);
      await at(stage, `aanvragen/${request}/reeks?wat=extend`);
    },
  ],
  'series-wrong': [
    `${O}/aanvragen/:requestId/reeks`,
    async (stage) => {
      const { request } = await aSeries(stage);
      await at(stage, `aanvragen/${request}/reeks?wat=pause`);
      await stage.page.fill('[name=from]', 'ooit');
      await send(stage.page);
    },
  ],
  'series-foreseen': [
    `${O}/aanvragen/:requestId/reeks`,
    async (stage) => {
      const { request, worker } = await aSeries(stage);
      const { organiser, reading } = stage.here.region;
      const { occurrences } = await requestAnswer(reading, organiser, request);
      await stage.here.region.assign(worker, { occurrences: occurrences.slice(-2) } as never);
      await at(stage, `aanvragen/${request}/reeks`);
      await stage.page.getByLabel('Vanaf welke dag').fill('1/12');
      await stage.page.getByLabel('Tot', { exact: true }).fill('18.00');
      await send(stage.page);
      await stage.page.getByText('Dit gebeurt er').waitFor();
    },
  ],
  'series-asked-first': [
    `${O}/aanvragen/:requestId/reeks`,
    async (stage) => {
      const { request, worker } = await aSeries(stage);
      const { organiser, reading } = stage.here.region;
      const { occurrences } = await requestAnswer(reading, organiser, request);
      await stage.here.region.assign(worker, { occurrences: occurrences.slice(-1) } as never);
      await at(stage, `aanvragen/${request}/reeks?wat=extend`);
      await stage.page.getByLabel('Nieuwe laatste dag').fill('9/12');
      await stage.page.getByLabel('Vraag het eerst aan wie nu vast komt').check();
      await send(stage.page);
      await stage.page.getByText('Wie we vragen, op volgorde').waitFor();
    },
  ],
  'worker-back': [
    `${O}/terug/:workerId`,
    async (stage) => {
      const { worker } = await stage.here.worker('Jo');
      const { region } = stage.here;
      region.on('2026-11-16');
      const away = { organiser: region.organiser, worker, from: region.today, backOn: null };
      await region.get(Absences).report(region.command(), away);
      await at(stage, `terug/${worker}`);
    },
  ],
  'worker-back-noted': [
    `${O}/terug/:workerId`,
    async (stage) => {
      const { worker } = await stage.here.worker('Jo');
      const { region } = stage.here;
      region.on('2026-11-16');
      const away = { organiser: region.organiser, worker, from: region.today, backOn: null };
      await region.get(Absences).report(region.command(), away);
      await at(stage, `terug/${worker}`);
      await send(stage.page);
      await stage.page.getByText('Genoteerd.').waitFor();
    },
  ],
};
