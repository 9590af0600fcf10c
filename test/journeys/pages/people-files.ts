import { day, type Id } from '#kernel';
import { SignedPapers } from '#registry';
import { logInAt } from '../an-office';
import {
  agreementOf,
  at,
  ended,
  M,
  O,
  office,
  officeAt,
  refusedAt,
  type Stage,
  submit,
  U,
} from './people-office';
import { type States } from './states';

const ofUserAgreement = (path: (agreement: Id) => string) => async (stage: Stage) => {
  const ready = await office(stage);
  await at(stage, `gebruikers/${ready.user}/${path(await agreementOf(ready, 'user'))}`);
};

/** A signed paper that lies in the wrong file. */
const withdrawing = (step?: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  const ready = await office(stage);
  const { region, web } = ready.here;
  const { answer } = await web.get(SignedPapers).attach(region.command(), {
    agreement: await agreementOf(ready, 'user'),
    signedOn: day('2026-11-12'),
    signedAt: 'Leuven',
    scan: null,
  });
  await at(stage, `bladen/${answer.id}/intrekken`);
  await step?.(stage);
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
  'people-paper-withdraw': [`${O}/bladen/:paperId/intrekken`, withdrawing()],
  'people-paper-withdraw-refused': [
    `${O}/bladen/:paperId/intrekken`,
    withdrawing(({ page }) => submit(page)),
  ],
  'people-paper-withdrawn': [
    `${U}/:userId/:part`,
    withdrawing(async ({ page }) => {
      await page.fill('[name=why]', 'Het blad van iemand anders');
      await submit(page);
    }),
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
