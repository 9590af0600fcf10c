import { type Page } from 'playwright-core';
import { day, type Id } from '#kernel';
import { Confirmation, Registration } from '#performances';
import { addRecordOf, type RecordNoun, Records, type RecordTold } from '#registry';
import { type ANeighbourhood } from '../a-neighbourhood';
import { logInAt, somebodyOf } from '../an-office';
import { type States } from './states';

interface Stage {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

const ANN = 'ann@leuven.example';
const O = '/organisaties/:organiserId';
const M = `${O}/mensen`;
const U = `${O}/gebruikers`;

const submit = (page: Page) => page.locator('main form[method=post] button[type=submit]').first().click();

/** An administrator, who sees everything, at a page of the office. */
async function at({ here, page }: Stage, path: string): Promise<void> {
  await somebodyOf(here, { role: 'administrator', name: 'Ann Baas', email: ANN });
  await logInAt(page, here, ANN, path);
}

/** An ordinary office in the middle of its work. */
async function office(stage: Stage) {
  const { here } = stage;
  here.region.on('2026-11-16');
  const { worker } = await here.worker('Naïma');
  await here.mediator('mia@leuven.example');
  await here.certificate(worker);
  await note(here, worker, 'talk', {
    heldOn: day('2026-11-02'),
    heldBy: 'Mia Maes',
    nextStep: 'Kijken naar een opleiding tot begeleider in de buitenschoolse opvang',
  });
  await note(here, worker, 'absence', {
    from: day('2026-12-21'),
    start: '00:00' as never,
    until: day('2026-12-31'),
    end: '24:00' as never,
    reason: null,
  });
  await here.job('assigned', worker, '2026-11-19');
  return { ...stage, worker, user: here.region.family };
}

type Office = Awaited<ReturnType<typeof office>>;

const note = <Noun extends RecordNoun>(
  here: ANeighbourhood,
  owner: Id,
  noun: Noun,
  record: RecordTold<Noun>,
): Promise<void> => here.region.act((tx) => addRecordOf(tx, { noun, owner, id: tx.ids.next(), record }));

const officeAt = (path: (stage: Office) => string) => async (stage: Stage) => {
  const ready = await office(stage);
  await at(stage, path(ready));
};

const refusedAt = (path: (stage: Office) => string) => async (stage: Stage) => {
  await officeAt(path)(stage);
  await submit(stage.page);
};

const emptyAt = (path: string) => (stage: Stage) => at(stage, path);

/** The records of a kind about somebody, as the database has them. */
async function agreementOf({ here, ...whose }: Office, kind: 'worker' | 'user' = 'worker'): Promise<Id> {
  const row = await here.region.reading.row<{ id: Id }>(
    `select id from ${kind}_agreement where ${kind}_id = ?`,
    [whose[kind]],
  );
  if (!row) throw new Error('no agreement');
  return row.id;
}

const ofUserAgreement = (path: (agreement: Id) => string) => async (stage: Stage) => {
  const ready = await office(stage);
  await at(stage, `gebruikers/${ready.user}/${path(await agreementOf(ready, 'user'))}`);
};

const ofAgreement = (path: string) => async (stage: Stage) => {
  const ready = await office(stage);
  await at(stage, `mensen/${ready.worker}/overeenkomst/${await agreementOf(ready)}/${path}`);
};

/** A worker who stopped while a job was planned; answers the ending. */
async function ended(ready: Office): Promise<Id> {
  const { here, worker } = ready;
  const id = await agreementOf(ready);
  const { answer } = await here.region
    .get(Records)
    .change(here.region.command({ subject: id, reason: 'vond vast werk' }), {
      noun: 'workerAgreement',
      version: 1,
      changes: { endedOn: day('2026-11-17'), endReason: 'vond vast werk' },
    });
  const [ending] = answer.endings;
  if (!ending) throw new Error(`nothing ended for ${worker}`);
  return ending.id;
}

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

const visitAt = (step?: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  const performance = await contested(await office(stage));
  await at(stage, `uren/${performance}`);
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

/** The files of workers and users, part by part. */
export const peopleFileStates: States = {
  'people-worker': [`${M}/:workerId`, officeAt(({ worker }) => `mensen/${worker}`)],
  'people-worker-agreements': [
    `${M}/:workerId/:part`,
    officeAt(({ worker }) => `mensen/${worker}/overeenkomsten`),
  ],
  'people-worker-week': [
    `${M}/:workerId/:part`,
    officeAt(({ worker }) => `mensen/${worker}/beschikbaarheid`),
  ],
  'people-worker-wishes': [`${M}/:workerId/:part`, officeAt(({ worker }) => `mensen/${worker}/wensen`)],
  'people-worker-details': [`${M}/:workerId/gegevens`, officeAt(({ worker }) => `mensen/${worker}/gegevens`)],
  'people-worker-details-refused': [
    `${M}/:workerId/gegevens`,
    async (stage) => {
      await officeAt(({ worker }) => `mensen/${worker}/gegevens`)(stage);
      await stage.page.fill('[name=iban]', 'BE00 0000');
      await submit(stage.page);
    },
  ],
  'people-worker-hours': [`${M}/:workerId/uren`, officeAt(({ worker }) => `mensen/${worker}/uren`)],
  'people-worker-intake': [`${M}/:workerId/intake`, officeAt(({ worker }) => `mensen/${worker}/intake`)],
  'people-worker-leaves': [`${M}/:workerId/stoppen`, officeAt(({ worker }) => `mensen/${worker}/stoppen`)],
  'people-worker-leaves-refused': [
    `${M}/:workerId/stoppen`,
    refusedAt(({ worker }) => `mensen/${worker}/stoppen`),
  ],
  'people-worker-looks': [`${M}/:ownerId/wie-keek`, officeAt(({ worker }) => `mensen/${worker}/wie-keek`)],
  'people-worker-history': [
    `${M}/:ownerId/geschiedenis/:recordId`,
    async (stage) => {
      const ready = await office(stage);
      await ended(ready);
      await at(stage, `mensen/${ready.worker}/geschiedenis/${await agreementOf(ready)}`);
    },
  ],
  'people-user': [`${U}/:userId`, officeAt(({ user }) => `gebruikers/${user}`)],
  'people-user-places': [`${U}/:userId/:part`, officeAt(({ user }) => `gebruikers/${user}/plaatsen`)],
  'people-user-details': [`${U}/:userId/gegevens`, officeAt(({ user }) => `gebruikers/${user}/gegevens`)],
  'people-user-cheques': [`${U}/:userId/cheques`, officeAt(({ user }) => `gebruikers/${user}/cheques`)],
  'people-user-intake': [`${U}/:userId/intake`, officeAt(({ user }) => `gebruikers/${user}/intake`)],
  'people-user-fee': [
    `${U}/:userId/inschrijvingsgeld`,
    refusedAt(({ user }) => `gebruikers/${user}/inschrijvingsgeld`),
  ],
  'people-user-leaves': [`${U}/:userId/stoppen`, officeAt(({ user }) => `gebruikers/${user}/stoppen`)],
  'people-user-history': [
    `${U}/:ownerId/geschiedenis/:recordId`,
    ofUserAgreement((agreement) => `geschiedenis/${agreement}`),
  ],
  'people-user-agreement-signed': [
    `${U}/:ownerId/overeenkomst/:agreementId/getekend`,
    ofUserAgreement((agreement) => `overeenkomst/${agreement}/getekend`),
  ],
  'people-user-agreement-ends': [
    `${U}/:ownerId/overeenkomst/:agreementId/einde`,
    ofUserAgreement((agreement) => `overeenkomst/${agreement}/einde`),
  ],
  'people-user-looks': [`${U}/:ownerId/wie-keek`, officeAt(({ user }) => `gebruikers/${user}/wie-keek`)],
  'people-behalf': [
    `${O}/namens/:userId`,
    async (stage) => {
      const { here, page, user } = await office(stage);
      await logInAt(page, here, 'mia@leuven.example', `namens/${user}`);
      await submit(page);
    },
  ],
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
  'people-visit': [`${O}/uren/:performanceId`, visitAt()],
  'people-visit-refused': [`${O}/uren/:performanceId`, visitAt(({ page }) => submit(page))],
  'people-month': [
    `${O}/maand`,
    async (stage) => {
      await contested(await office(stage));
      await at(stage, 'maand');
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
