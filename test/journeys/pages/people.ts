import { day, type Id, type Month } from '#kernel';
import { PayOuts } from '#payments';
import { Confirmation, Registration } from '#performances';
import { closedNovember } from '../a-closed-month';
import {
  agreementOf,
  at,
  emptyAt,
  ended,
  M,
  O,
  office,
  type Office,
  officeAt,
  refusedAt,
  type Stage,
  submit,
  U,
} from './people-office';
import { type States } from './states';

const ofAgreement = (path: string) => async (stage: Stage) => {
  const ready = await office(stage);
  await at(stage, `mensen/${ready.worker}/overeenkomst/${await agreementOf(ready)}/${path}`);
};

const endingAt = (step?: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  const ending = await ended(await office(stage));
  await at(stage, `gevolgen/${ending}`);
  await step?.(stage);
};

/** A visit that the user says is not right. */
async function contested({ here, worker }: Office): Promise<Id> {
  const { organiser } = here.region;
  const assignment = await here.job('assigned', worker, '2026-11-17');
  here.region.on('2026-11-18');
  const { answer } = await here.web
    .get(Registration)
    .register(here.region.command(), { organiser, assignment });
  await here.web
    .get(Confirmation)
    .contest(here.region.command({ subject: answer.id, reason: 'Naïma vertrok om 12.30 uur.' }), {
      organiser,
      performance: answer.id,
    });
  return answer.id;
}

/** A week in which a job was done that nobody told, and one that was. */
const sheetAt = (step: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  const ready = await office(stage);
  const { here, worker } = ready;
  await here.job('assigned', worker, '2026-11-16');
  await contested(ready);
  const { organiser } = here.region;
  await at(stage, 'uren/blad');
  await stage.page.goto(`/organisaties/${organiser}/uren/blad?week=2026-11-16&werker=${worker}`);
  await step(stage);
};

const visitAt = (step?: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  const performance = await contested(await office(stage));
  await at(stage, `uren/${performance}`);
  await step?.(stage);
};

/** November is closed, with hours of two. */
async function closed({ here }: Stage): Promise<Id[]> {
  const workers = [await here.region.aWorker('Naïma'), await here.region.aWorker('Jo')];
  await closedNovember(here, workers);
  return workers;
}

/** Its statements, of which none is drawn yet. */
const closedAt = (step?: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  await closed(stage);
  await at(stage, 'maand/2026-11');
  await step?.(stage);
};

/** November is closed: one of two was paid for it. */
const paidAt = (step?: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  const { here } = stage;
  const workers = await closed(stage);
  const { organiser } = here.region;
  await here.web.get(PayOuts).record(here.region.command(), {
    organiser,
    month: '2026-11' as Month,
    paidOn: day('2026-12-04'),
    workers: workers.slice(0, 1),
  });
  await at(stage, 'uitbetaling');
  await step?.(stage);
};

const caseload = async (stage: Stage) => {
  const ready = await office(stage);
  await ready.here.worker('Jo');
  await at(stage, 'caseload/geen');
};

/** Each kind of record with its form, new. */
const forms = Object.fromEntries(
  [
    ['statuut', 'mensen'],
    ['domicilie', 'mensen'],
    ['wensen', 'mensen'],
    ['week', 'mensen'],
    ['toeleiding', 'mensen'],
    ['overeenkomsten', 'mensen'],
    ['schorsingen', 'mensen'],
    ['attesten', 'mensen'],
    ['afwezigheden', 'mensen'],
    ['graag', 'mensen'],
    ['liever-niet', 'mensen'],
    ['interim', 'mensen'],
    ['gesprekken', 'mensen'],
    ['plaatsen', 'gebruikers'],
    ['contacten', 'gebruikers'],
    ['overeenkomsten', 'gebruikers'],
  ].map(([path, root]) => [
    `people-new-${root}-${path}`,
    [
      `${O}/${root}/:ownerId/${path}/:recordId`,
      officeAt(({ worker, user }) => `${root}/${root === 'mensen' ? worker : user}/${path}/nieuw`),
    ] as const,
  ]),
);

const listStates: States = {
  'people-workers': [M, officeAt(() => 'mensen')],
  'people-workers-none': [M, emptyAt('mensen')],
  'people-workers-not-found': [M, officeAt(() => 'mensen?zoek=xyz')],
  'people-users': [U, officeAt(() => 'gebruikers')],
  'people-intakes': [`${O}/intake`, officeAt(() => 'intake')],
  'people-caseloads': [`${O}/caseload`, officeAt(() => 'caseload')],
  'people-caseload': [`${O}/caseload/:mediatorId`, caseload],
  'people-caseload-refused': [
    `${O}/caseload/:mediatorId`,
    async (stage) => {
      await caseload(stage);
      await submit(stage.page);
    },
  ],
  'people-new-worker': [`${M}/nieuw`, emptyAt('mensen/nieuw')],
  'people-new-worker-refused': [`${M}/nieuw`, refusedAt(() => 'mensen/nieuw')],
  'people-new-user': [`${U}/nieuw`, emptyAt('gebruikers/nieuw')],
  'people-new-user-refused': [`${U}/nieuw`, refusedAt(() => 'gebruikers/nieuw')],
};

const workStates: States = {
  'people-agreement-signed': [
    `${M}/:ownerId/overeenkomst/:agreementId/getekend`,
    async (stage) => {
      await ofAgreement('getekend')(stage);
      await submit(stage.page);
    },
  ],
  'people-agreement-ends': [`${M}/:ownerId/overeenkomst/:agreementId/einde`, ofAgreement('einde')],
  'people-endings': [
    `${O}/gevolgen`,
    async (stage) => {
      await ended(await office(stage));
      await at(stage, 'gevolgen');
    },
  ],
  'people-endings-none': [`${O}/gevolgen`, emptyAt('gevolgen')],
  'people-ending': [`${O}/gevolgen/:endingId`, endingAt()],
  'people-ending-refused': [`${O}/gevolgen/:endingId`, endingAt(({ page }) => submit(page))],
  'people-ending-preview': [
    `${O}/gevolgen/:endingId`,
    endingAt(async ({ page }) => {
      await page.selectOption('[name=all]', 'replace');
      await page.fill('[name=why]', 'Wij zoeken iemand anders');
      await submit(page);
    }),
  ],
  'people-hours': [
    `${O}/uren`,
    async (stage) => {
      await contested(await office(stage));
      await at(stage, 'uren');
    },
  ],
  'people-hours-none': [`${O}/uren`, emptyAt('uren')],
  'people-sheet-none': [`${O}/uren/blad`, emptyAt('uren/blad')],
  'people-sheet': [
    `${O}/uren/blad`,
    sheetAt(async ({ page }) => {
      await page.locator('[name^="uren-"]').first().waitFor();
    }),
  ],
  'people-sheet-refused': [
    `${O}/uren/blad`,
    sheetAt(async ({ page }) => {
      await page.locator('[name^="uren-"]').first().fill('12-8');
      await page.click('main form[method=post] button[type=submit]');
    }),
  ],
  'people-visit': [`${O}/uren/:performanceId`, visitAt()],
  'people-visit-refused': [`${O}/uren/:performanceId`, visitAt(({ page }) => submit(page))],
  'people-pay-outs-none': [`${O}/uitbetaling`, emptyAt('uitbetaling')],
  'people-pay-outs': [`${O}/uitbetaling`, paidAt()],
  'people-pay-outs-refused': [
    `${O}/uitbetaling`,
    paidAt(({ page }) => page.getByRole('button', { name: 'Kijk na' }).click()),
  ],
  'people-pay-outs-preview': [
    `${O}/uitbetaling`,
    paidAt(async ({ page }) => {
      await page.fill('[name=paidOn]', '7-12-2026');
      await page.getByRole('button', { name: 'Kijk na' }).click();
    }),
  ],
  'people-month': [
    `${O}/maand`,
    async (stage) => {
      await contested(await office(stage));
      await at(stage, 'maand');
    },
  ],
  'people-statements-none': [`${O}/maand/:month`, emptyAt('maand/2026-11')],
  'people-statements-left': [`${O}/maand/:month`, closedAt()],
  'people-statements': [
    `${O}/maand/:month`,
    closedAt(async ({ page }) => {
      await page.getByRole('button', { name: 'Ga nu verder' }).click();
      while ((await page.locator('progress').count()) > 0) await page.reload();
    }),
  ],
  'people-statement': [
    `${O}/maand/:month/:partyId`,
    async (stage) => {
      const [worker] = await closed(stage);
      await at(stage, `maand/2026-11/${worker}`);
    },
  ],
};

/** The office's lists about people and its work with them, each as it comes, empty, and refused. */
export const peopleStates: States = { ...listStates, ...workStates };

/** The form of each kind of record. */
export const peopleFormStates: States = {
  ...forms,
  'people-record-refused': [
    `${M}/:ownerId/attesten/:recordId`,
    refusedAt(({ worker }) => `mensen/${worker}/attesten/nieuw`),
  ],
};
