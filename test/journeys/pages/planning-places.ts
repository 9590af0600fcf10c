import { day, timeOfDay } from '#kernel';
import { Visits } from '#matching';
import { aVisit } from '../planning-office';
import { aBusyDay, assignedPlace, at, busyAt, O, send } from './planning-stage';
import { type States } from './states';

/** One place, who may have it, who has it, and the sheet of its team. */
export const placeStates: States = {
  place: [`${O}/plaatsen/:occurrenceId`, busyAt(({ open }) => `plaatsen/${open.time}`)],
  'place-done': [
    `${O}/plaatsen/:occurrenceId`,
    async (stage) => {
      const { open } = await aBusyDay(stage);
      await at(stage, `plaatsen/${open.time}`);
      await stage.page
        .getByRole('button', { name: /Wijs toe/ })
        .first()
        .click();
      await stage.page.getByRole('status').getByText('Toegewezen.').waitFor();
    },
  ],
  'place-asking': [
    `${O}/plaatsen/:occurrenceId`,
    async (stage) => {
      const { open } = await aBusyDay(stage);
      await at(stage, `plaatsen/${open.time}`);
      await stage.page.getByText('Vraag meer mensen').click();
      await stage.page.getByRole('button', { name: 'Begin te vragen' }).click();
      await stage.page.getByText('Gevraagd. De antwoorden komen hier te staan.').waitFor();
    },
  ],
  'place-moving': [
    `${O}/plaatsen/:occurrenceId`,
    async (stage) => {
      const { time } = await assignedPlace(stage);
      await at(stage, `plaatsen/${time}`);
      await stage.page.getByText('Verplaats deze klus').click();
      await stage.page.getByLabel('Dag', { exact: true }).fill('19/11');
      await stage.page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).last().click();
      await stage.page.getByLabel('Toch doorgaan?').fill('het wordt droger');
      await stage.page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).last().click();
      await stage.page.getByRole('heading', { name: 'Deze mensen komen mee' }).waitFor();
    },
  ],
  'place-moved': [
    `${O}/plaatsen/:occurrenceId`,
    async (stage) => {
      const { time } = await assignedPlace(stage);
      const { organiser } = stage.here.region;
      await stage.here.region.get(Visits).move(stage.here.region.command({ reason: 'het wordt droger' }), {
        organiser,
        occurrence: time,
        on: day('2026-11-19'),
        times: { start: timeOfDay('14:00'), end: timeOfDay('16:00') },
        letGo: false,
        ask: true,
      });
      await at(stage, `plaatsen/${time}`);
      await stage.page.getByText('0 van 1 antwoordden').waitFor();
    },
  ],
  'team-calling-off': [
    `${O}/plaatsen/:occurrenceId/ploeg/aflasten`,
    async (stage) => {
      const { time } = await assignedPlace(stage);
      await at(stage, `plaatsen/${time}/ploeg/aflasten?reden=weather`);
    },
  ],
  'place-team-small': [
    `${O}/plaatsen/:occurrenceId`,
    async (stage) => {
      const { worker } = await stage.here.worker('Jo');
      const { request, time } = await aVisit(stage.here, '2026-11-18', { seats: 3, minimumTeam: 3 });
      await stage.here.region.assign(worker, request);
      await at(stage, `plaatsen/${time}`);
      await stage.page.getByRole('button', { name: 'Ga door met 1 persoon' }).waitFor();
    },
  ],
  'team-sheet': [
    `${O}/uren/ploeg/:occurrenceId`,
    async (stage) => {
      const { time } = await assignedPlace(stage);
      await at(stage, `uren/ploeg/${time}`);
    },
  ],
  'team-sheet-wrong': [
    `${O}/uren/ploeg/:occurrenceId`,
    async (stage) => {
      const { time } = await assignedPlace(stage);
      await at(stage, `uren/ploeg/${time}`, '2026-11-19');
      await stage.page.fill('[name=all]', 'veel');
      await send(stage.page);
    },
  ],
  'place-nobody': [
    `${O}/plaatsen/:occurrenceId`,
    async (stage) => {
      const { time } = await aVisit(stage.here, '2026-11-18');
      await at(stage, `plaatsen/${time}`);
    },
  ],
  'place-day-open': [
    `${O}/plaatsen/:occurrenceId`,
    async (stage) => {
      await stage.here.worker('Jo');
      const pattern = {
        kind: 'window',
        from: '2026-11-18',
        until: '2026-11-27',
        start: '09:00',
        end: '12:00',
      };
      const { time } = await aVisit(stage.here, '2026-11-18', { pattern: pattern as never });
      await at(stage, `plaatsen/${time}`);
    },
  ],
  candidate: [
    `${O}/plaatsen/:occurrenceId/kandidaten/:workerId`,
    busyAt(({ open, bea }) => `plaatsen/${open.time}/kandidaten/${bea}`),
  ],
  'candidate-instead': [
    `${O}/plaatsen/:occurrenceId/kandidaten/:workerId`,
    async (stage) => {
      const { assigned, bea, time } = await assignedPlace(stage);
      await at(stage, `plaatsen/${time}/kandidaten/${bea}?vervangt=${assigned}`);
    },
  ],
  'candidate-refused': [
    `${O}/plaatsen/:occurrenceId/kandidaten/:workerId`,
    async (stage) => {
      const { open, bea } = await aBusyDay(stage);
      await at(stage, `plaatsen/${open.time}/kandidaten/${bea}`);
      await stage.here.region.assign(bea, open.request);
      await send(stage.page);
    },
  ],
  'candidate-barred': [
    `${O}/plaatsen/:occurrenceId/kandidaten/:workerId`,
    async (stage) => {
      const { worker } = await stage.here.worker('Jo');
      stage.here.region.on('2026-11-16');
      await stage.here.region.usedElsewhere(worker, 59);
      const { time } = await aVisit(stage.here, '2026-11-18');
      await at(stage, `plaatsen/${time}/kandidaten/${worker}`);
    },
  ],
  assignment: [`${O}/toewijzingen/:assignmentId`, busyAt(({ assigned }) => `toewijzingen/${assigned}`)],
  'assignment-offered': [
    `${O}/toewijzingen/:assignmentId`,
    busyAt(({ offered }) => `toewijzingen/${offered}`),
  ],
  'assignment-warned': [
    `${O}/toewijzingen/:assignmentId`,
    async (stage) => {
      const { assigned } = await aBusyDay(stage);
      await at(stage, `toewijzingen/${assigned}`);
      await stage.page.getByRole('button', { name: 'Zeg af en verwittig' }).click();
      await stage.page.locator('.faults').waitFor();
    },
  ],
};
