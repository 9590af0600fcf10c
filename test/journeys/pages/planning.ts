import { type Page } from 'playwright-core';
import { aUserUnsigned, aVisit, aVisitOnClosedDay } from '../planning-office';
import { placeStates } from './planning-places';
import { seriesStates } from './planning-series';
import { aBusyDay, aSeries, at, busyAt, O, send } from './planning-stage';
import { type States } from './states';

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
  ...placeStates,
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
  'closed-visits': [
    `${O}/sluitingen/klussen`,
    async (stage) => {
      await aVisitOnClosedDay(stage.here);
      await at(stage, 'sluitingen/klussen');
      await stage.page.getByText('De plaats is dan gesloten (verbouwing)').waitFor();
    },
  ],
  'closed-visits-none-ticked': [
    `${O}/sluitingen/klussen`,
    async (stage) => {
      await aVisitOnClosedDay(stage.here);
      await at(stage, 'sluitingen/klussen');
      await stage.page.locator('[name=klus]').uncheck();
      await send(stage.page);
    },
  ],
  'closed-visits-none': [`${O}/sluitingen/klussen`, (stage) => at(stage, 'sluitingen/klussen')],
  phone: [`${O}/bellen`, (stage) => at(stage, 'bellen')],
  'phone-found': [`${O}/bellen`, (stage) => at(stage, 'bellen?wie=dhondt')],
  'phone-no-agreement': [
    `${O}/bellen`,
    async (stage) => {
      const { user } = await aUserUnsigned(stage.here);
      await at(stage, `bellen?gebruiker=${user}`);
      await stage.page.getByText(/heeft deze gebruiker geen getekende overeenkomst/).waitFor();
    },
  ],
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
