import { type Page } from 'playwright-core';
import { day, type Id } from '#kernel';
import { addRecordOf, type RecordNoun, Records, type RecordTold } from '#registry';
import { type ANeighbourhood } from '../a-neighbourhood';
import { logInAt, somebodyOf } from '../an-office';

export interface Stage {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

const ANN = 'ann@leuven.example';
export const O = '/organisaties/:organiserId';
export const M = `${O}/mensen`;
export const U = `${O}/gebruikers`;

export const submit = (page: Page) =>
  page.locator('main form[method=post] button[type=submit]').first().click();

/** An administrator, who sees everything, at a page of the office. */
export async function at({ here, page }: Stage, path: string): Promise<void> {
  await somebodyOf(here, { role: 'administrator', name: 'Ann Baas', email: ANN });
  await logInAt(page, here, ANN, path);
}

/** An ordinary office in the middle of its work. */
export async function office(stage: Stage) {
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

export type Office = Awaited<ReturnType<typeof office>>;

const note = <Noun extends RecordNoun>(
  here: ANeighbourhood,
  owner: Id,
  noun: Noun,
  record: RecordTold<Noun>,
): Promise<void> => here.region.act((tx) => addRecordOf(tx, { noun, owner, id: tx.ids.next(), record }));

export const officeAt = (path: (stage: Office) => string) => async (stage: Stage) => {
  const ready = await office(stage);
  await at(stage, path(ready));
};

export const refusedAt = (path: (stage: Office) => string) => async (stage: Stage) => {
  await officeAt(path)(stage);
  await submit(stage.page);
};

export const emptyAt = (path: string) => (stage: Stage) => at(stage, path);

/** The records of a kind about somebody, as the database has them. */
export async function agreementOf(
  { here, ...whose }: Office,
  kind: 'worker' | 'user' = 'worker',
): Promise<Id> {
  const row = await here.region.reading.row<{ id: Id }>(
    `select id from ${kind}_agreement where ${kind}_id = ?`,
    [whose[kind]],
  );
  if (!row) throw new Error('no agreement');
  return row.id;
}

/** A worker who stopped while a job was planned; answers the ending. */
export async function ended(ready: Office): Promise<Id> {
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
