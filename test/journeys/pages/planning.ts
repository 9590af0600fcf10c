import { assignmentListed, Assignments } from '#matching';
import { type Page } from 'playwright-core';
import { aVisit } from '../planning-office';
import { seriesStates } from './planning-series';
import { aSeries, at, O, send, type Stage } from './planning-stage';
import { type States } from './states';

/** The Tuesday after what was asked and told on Monday. */
const TUESDAY = '2026-11-17';

/** Ordinary work: people, open places, an offer, a request to look at, somebody who cannot come. */
async function aBusyDay({ here }: Stage) {
  here.region.on('2026-11-16');
  const [jo, bea] = [await here.worker('Jo'), await here.worker('Béatrice')];
  await here.region.usedElsewhere(jo.worker, 50);
  const offered = await here.job('offered', bea.worker, '2026-11-20', ['09:00', '11:00'] as never);
  const assigned = await here.job('assigned', jo.worker, '2026-11-18');
  const left = await here.job('assigned', bea.worker, '2026-11-19');
  const { organiser } = here.region;
  await here.region
    .get(Assignments)
    .decline(here.region.command(), { organiser, assignment: left, why: 'absence' });
  const open = await aVisit(here, '2026-11-17', {
    contact: 'An, 0470 00 00 00',
    safetyNotes: 'De hond is braaf.',
  });
  const review = await aVisit(here, '2026-11-24', { inOwnWords: 'De haag scheren en het gras afvoeren' });
  return { jo: jo.worker, bea: bea.worker, offered, assigned, open, review };
}

type Busy = Awaited<ReturnType<typeof aBusyDay>>;

const busyAt =
  (path: (busy: Busy) => string, step?: (page: Page) => Promise<unknown>) => async (stage: Stage) => {
    const busy = await aBusyDay(stage);
    await at(stage, path(busy), TUESDAY);
    await step?.(stage.page);
  };

/** A cell of the board is chosen; its card stands beside it. */
const chooses = (cell: string) => async (page: Page) => {
  await page.locator(cell).first().click();
  await page.locator('.explains .card').waitFor();
};

/** The mediator's pages, each as it comes, empty, and refused. */
export const planningStates: States = {
  today: [`${O}/vandaag`, busyAt(() => 'vandaag')],
  'today-one-list': [`${O}/vandaag`, busyAt(() => 'vandaag?lijst=unfilled&wie=mine')],
  'today-nothing': [`${O}/vandaag`, (stage) => at(stage, 'vandaag')],
  publish: [`${O}/bekendmaken`, (stage) => at(stage, 'bekendmaken')],
  published: [
    `${O}/bekendmaken/:publicationId`,
    async (stage) => {
      const { user, site } = await stage.here.region.aFamily({ cheques: 0 });
      stage.here.region.on('2026-11-16');
      const { request } = await aVisit(stage.here, '2026-11-18', { user, site });
      await stage.here.region.assign((await stage.here.worker('Jo')).worker, request, { reason: 'later' });
      await at(stage, 'bekendmaken');
      await send(stage.page);
    },
  ],
  'board-workers': [`${O}/bord`, busyAt(() => 'bord')],
  'board-requests': [`${O}/bord`, busyAt(() => 'bord?per=aanvraag')],
  'board-day': [`${O}/bord`, busyAt(() => 'bord?dag=2026-11-18')],
  'board-place': [`${O}/bord`, busyAt(() => 'bord', chooses('.board td .o'))],
  'board-job': [`${O}/bord`, busyAt(() => 'bord', chooses('.board td .j'))],
  'board-card': [
    `${O}/bord/kaart/:what`,
    busyAt(
      () => 'bord',
      async (page) => {
        const cell = page.locator('.board td .o').first();
        const what = new URL((await cell.getAttribute('href')) ?? '', page.url()).searchParams.get('kaart');
        await page.goto(`${new URL(page.url()).pathname}/kaart/${what}`);
      },
    ),
  ],
  'board-empty': [`${O}/bord`, (stage) => at(stage, 'bord?per=aanvraag')],
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
      const { organiser, reading } = stage.here.region;
      const { assigned } = await aBusyDay(stage);
      const { occurrenceId } = await assignmentListed(reading, organiser, assigned);
      await at(stage, `plaatsen/${occurrenceId}`);
      await stage.page.getByText('Verplaats deze klus').click();
      await stage.page.getByLabel('Dag', { exact: true }).fill('19/11');
      await stage.page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).last().click();
      await stage.page.getByLabel('Toch doorgaan?').fill('het wordt droger');
      await stage.page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).last().click();
      await stage.page.getByRole('heading', { name: 'Deze mensen komen mee' }).waitFor();
    },
  ],
  'team-calling-off': [
    `${O}/plaatsen/:occurrenceId/ploeg/aflasten`,
    async (stage) => {
      const { organiser, reading } = stage.here.region;
      const { assigned } = await aBusyDay(stage);
      const { occurrenceId } = await assignmentListed(reading, organiser, assigned);
      await at(stage, `plaatsen/${occurrenceId}/ploeg/aflasten?reden=weather`);
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
      const { organiser, reading } = stage.here.region;
      const { assigned } = await aBusyDay(stage);
      const { occurrenceId } = await assignmentListed(reading, organiser, assigned);
      await at(stage, `uren/ploeg/${occurrenceId}`);
    },
  ],
  'team-sheet-wrong': [
    `${O}/uren/ploeg/:occurrenceId`,
    async (stage) => {
      const { organiser, reading } = stage.here.region;
      const { assigned } = await aBusyDay(stage);
      const { occurrenceId } = await assignmentListed(reading, organiser, assigned);
      await at(stage, `uren/ploeg/${occurrenceId}`, '2026-11-19');
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
      const { assigned, bea } = await aBusyDay(stage);
      const { reading, organiser } = stage.here.region;
      const { occurrenceId } = await assignmentListed(reading, organiser, assigned);
      await at(stage, `plaatsen/${occurrenceId}/kandidaten/${bea}?vervangt=${assigned}`);
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
      await stage.page.getByRole('button', { name: 'Wij zeggen af' }).click();
      await stage.page.locator('.faults').waitFor();
    },
  ],
  requests: [`${O}/aanvragen`, busyAt(() => 'aanvragen')],
  'requests-none': [`${O}/aanvragen`, (stage) => at(stage, 'aanvragen')],
  'requests-nothing-found': [`${O}/aanvragen`, busyAt(() => 'aanvragen?zoek=bestaat+niet')],
  request: [`${O}/aanvragen/:requestId`, busyAt(({ open }) => `aanvragen/${open.request.id}`)],
  'request-review': [`${O}/aanvragen/:requestId`, busyAt(({ review }) => `aanvragen/${review.request.id}`)],
  'request-review-refused': [
    `${O}/aanvragen/:requestId`,
    async (stage) => {
      const { review } = await aBusyDay(stage);
      await at(stage, `aanvragen/${review.request.id}`);
      await stage.page.getByRole('button', { name: 'Weiger' }).click();
      await stage.page.locator('.faults').waitFor();
    },
  ],
  'request-edit': [
    `${O}/aanvragen/:requestId/wijzigen`,
    busyAt(({ open }) => `aanvragen/${open.request.id}/wijzigen`),
  ],
  'request-edit-wrong': [
    `${O}/aanvragen/:requestId/wijzigen`,
    async (stage) => {
      const { open } = await aBusyDay(stage);
      await at(stage, `aanvragen/${open.request.id}/wijzigen`);
      await stage.page.fill('[name=seats]', 'veel');
      await send(stage.page);
    },
  ],
  bulk: [
    `${O}/aanvragen/:requestId/toewijzen`,
    async (stage) => {
      const { request } = await aSeries(stage);
      await at(stage, `aanvragen/${request}/toewijzen`);
    },
  ],
  'bulk-preview': [
    `${O}/aanvragen/:requestId/toewijzen`,
    async (stage) => {
      const { request, worker } = await aSeries(stage);
      await at(stage, `aanvragen/${request}/toewijzen?wie=${worker}`);
    },
  ],
  'bulk-none-chosen': [
    `${O}/aanvragen/:requestId/toewijzen`,
    async (stage) => {
      const { request, worker } = await aSeries(stage);
      await at(stage, `aanvragen/${request}/toewijzen?wie=${worker}`);
      for (const box of await stage.page.locator('main form[method=post] [name=keer]').all())
        await box.uncheck();
      await send(stage.page);
    },
  ],
  ...seriesStates,
  phone: [`${O}/bellen`, (stage) => at(stage, 'bellen')],
  'phone-found': [`${O}/bellen`, (stage) => at(stage, 'bellen?wie=dhondt')],
  'phone-nobody': [`${O}/bellen`, (stage) => at(stage, 'bellen?wie=zzzz')],
  'phone-wrong': [
    `${O}/bellen`,
    async (stage) => {
      await at(stage, 'bellen?wie=dhondt');
      await stage.page.fill('[name=from]', 'ooit');
      await send(stage.page);
    },
  ],
  search: [`${O}/zoeken`, busyAt(() => 'zoeken?zoek=jo')],
  'search-empty': [`${O}/zoeken`, (stage) => at(stage, 'zoeken')],
  'search-nothing': [`${O}/zoeken`, (stage) => at(stage, 'zoeken?zoek=zzzz')],
  command: [`${O}/commando`, (stage) => at(stage, 'commando')],
  'command-box': [
    `${O}/vandaag`,
    async (stage) => {
      await at(stage, 'vandaag');
      await stage.page.keyboard.press('Control+k');
      await stage.page.locator('dialog input').waitFor();
    },
  ],
  keys: [`${O}/sneltoetsen`, (stage) => at(stage, 'sneltoetsen')],
  'keys-box': [
    `${O}/vandaag`,
    async (stage) => {
      await at(stage, 'vandaag');
      await stage.page.keyboard.press('?');
      await stage.page.locator('dialog kbd').first().waitFor();
    },
  ],
  closings: [`${O}/sluitingen`, (stage) => at(stage, 'sluitingen')],
  'closings-nobody': [`${O}/sluitingen`, (stage) => at(stage, 'sluitingen?wie=zzzz')],
  'closings-place': [
    `${O}/sluitingen`,
    async (stage) => {
      await at(stage, `sluitingen?gebruiker=${stage.here.region.family}`);
      await stage.page.fill('[name=from]', 'morgen');
      await stage.page.fill('[name=why]', 'familiefeest');
      await send(stage.page);
      await stage.page.getByText('De dagen zijn gesloten.').waitFor();
    },
  ],
  'closings-wrong': [
    `${O}/sluitingen`,
    async (stage) => {
      await at(stage, `sluitingen?gebruiker=${stage.here.region.family}`);
      await send(stage.page);
    },
  ],
};
