import { Complaints } from '#complaints';
import { type Id } from '#kernel';
import { logInWith } from '../a-neighbourhood';
import { logInAt, somebodyOf } from '../an-office';
import { type Stage, submit } from './people-office';
import { at as customerAt } from './user-stage';
import { type States } from './states';

const O = '/organisaties/:organiserId';
const OWN = '/klussen/meldingen';
const ANN = 'ann.behandelt@leuven.example';

/** A worker who reported a ladder that is not safe. */
async function reported({ here }: Stage): Promise<{ complaint: Id; worker: Id }> {
  const { worker } = await here.worker('Naïma');
  const { organiser } = here.region;
  const { subject } = await here.web.get(Complaints).make(here.region.command(), {
    organiser,
    kind: 'unsafe-place',
    from: { kind: 'worker', id: worker },
    toldBy: 'worker',
    words: 'De ladder in de schuur wankelt.',
  });
  return { complaint: subject, worker };
}

const handlerAt =
  (path: (of: { complaint: Id; worker: Id }) => string, then?: (stage: Stage) => Promise<unknown>) =>
  async (stage: Stage) => {
    const of = await reported(stage);
    await somebodyOf(stage.here, { role: 'complaint-handler', name: 'Ann Aerts', email: ANN });
    await logInAt(stage.page, stage.here, ANN, path(of));
    await then?.(stage);
  };

const oneAt = (then?: (stage: Stage) => Promise<unknown>) =>
  handlerAt(({ complaint }) => `meldingen/${complaint}`, then);

const taken = ({ page }: Stage) => page.getByRole('button', { name: 'Neem in handen' }).click();

const workerAt = (then?: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  await logInWith(stage.page, (await stage.here.worker('Naïma')).card);
  await stage.page.goto(OWN);
  await then?.(stage);
};

const reports = async ({ page }: Stage) => {
  await page.getByLabel('Een onveilige plaats').check();
  await page.getByLabel('Wat wilt u zeggen?').fill('De ladder wankelt.');
  await submit(page);
};

const schoolAt = (then?: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  await customerAt(stage, 'meldingen');
  await then?.(stage);
};

/** Complaints, in the hands of who makes them, who takes them in, and who answers. */
export const complaintStates: States = {
  'complaints-worker': [OWN, workerAt()],
  'complaints-worker-empty': [OWN, workerAt(({ page }) => submit(page))],
  'complaint-worker-made': [`${OWN}/:complaintId`, workerAt(reports)],
  'complaints-user': [`${O}/voor/:userId/meldingen`, schoolAt()],
  'complaint-user-made': [`${O}/voor/:userId/meldingen/:complaintId`, schoolAt(reports)],
  complaints: [`${O}/meldingen`, handlerAt(() => 'meldingen')],
  'complaints-none': [`${O}/meldingen`, handlerAt(() => 'meldingen?toestand=closed')],
  complaint: [`${O}/meldingen/:complaintId`, oneAt()],
  'complaint-in-hand': [`${O}/meldingen/:complaintId`, oneAt(taken)],
  'complaint-answer-empty': [
    `${O}/meldingen/:complaintId`,
    oneAt(async (stage) => {
      await taken(stage);
      await submit(stage.page);
    }),
  ],
  'complaint-taking-in': [`${O}/meldingen/nieuw`, handlerAt(() => 'meldingen/nieuw?zoek=Na')],
  'complaint-taking-in-whom': [
    `${O}/meldingen/nieuw`,
    handlerAt(({ worker }) => `meldingen/nieuw?van=${worker}`),
  ],
  'complaint-taken-in': [
    `${O}/meldingen/nieuw`,
    handlerAt(({ worker }) => `meldingen/nieuw?van=${worker}`, reports),
  ],
};
