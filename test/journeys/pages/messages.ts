import { SYSTEM } from '#identity';
import { type Id } from '#kernel';
import { Messages, Replies, Sender } from '#messaging';
import { aJob } from '../../messaging/an-outbox';
import { anId } from '../../support/commands';
import { logInWith } from '../a-neighbourhood';
import { at, emptyAt, M, O, type Office, office, type Stage, submit, U } from './people-office';
import { type States } from './states';

const B = `${O}/berichten`;

const dispatchOf = async ({ here }: Stage, state: string): Promise<Id> => {
  const [channel = '', stands = ''] = state.split(' ');
  const row = await here.region.reading.row<{ id: Id }>(
    'select id from dispatch where channel = ? and state = ?',
    [channel, stands],
  );
  if (!row) throw new Error(`no message is ${state}`);
  return row.id;
};

/** People are told of a job by mail, by telephone and by letter; no mail leaves, and one was given up. Texts came in. */
async function told(stage: Stage): Promise<Office> {
  const ready = await office(stage);
  const { region, web } = ready.here;
  const reach = [
    { email: 'naima@leuven.example', phone: '016 12 34 56', street: null },
    { email: 'bea@leuven.example', phone: null, street: null },
    { email: null, phone: '016 23 45 67', street: null },
    { email: null, phone: null, street: 'Naamsestraat 3' },
  ];
  for (const { email, phone, street } of reach) {
    const worker = await region.aWorker('Jo');
    await region.act(async (tx) => {
      await tx.run('update worker_details set email = ?, phone = ?, street = ? where worker_id = ?', [
        email,
        phone,
        street,
        worker,
      ]);
      const about = { about: anId(), key: anId() };
      await web.get(Messages).tell(tx, { kind: 'job-given', to: { worker }, facts: aJob, ...about });
    });
  }
  await web.get(Sender).run(SYSTEM);
  await region.act(async (tx) => {
    await tx.run(
      `update dispatch set state = 'dead' where channel = 'mail' and id in (select dispatch_id from dispatch_try)`,
    );
  });
  await region.act(async (tx) => {
    await tx.run(`update dispatch set due_at = '2026-11-16T00:00:00.000Z' where state = 'waiting'`);
  });
  await web.get(Sender).run(SYSTEM);
  await region.act(async (tx) => {
    await tx.run(`update dispatch set tries = 4 where channel = 'mail' and state = 'waiting'`);
  });
  for (const said of ['Kan het ook om 12 uur?', 'UREN'])
    await web.get(Replies).receive({ gatewayKey: anId(), sender: '+32470123456', said }, SYSTEM);
  return ready;
}

const toldAt = (path: string, step?: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  await told(stage);
  await at(stage, path);
  await step?.(stage);
};

const dispatchAt = (state: string, step?: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  await told(stage);
  await at(stage, `berichten/${await dispatchOf(stage, state)}`);
  await step?.(stage);
};

const pressed = (name: string) => (stage: Stage) =>
  stage.page.getByRole('main').getByRole('button', { name }).first().click();

const choicesAt = (root: 'mensen' | 'gebruikers') => async (stage: Stage) => {
  const { worker, user } = await told(stage);
  await at(stage, `${root}/${root === 'mensen' ? worker : user}/berichten`);
};

const ownChoices = async ({ here, page }: Stage) => {
  const { card } = await here.worker('Naïma');
  await logInWith(page, card);
  await page.goto('/account/berichten');
};

export const messageStates: States = {
  messages: [B, toldAt('berichten')],
  'messages-none': [B, emptyAt('berichten')],
  'message-dead': [`${B}/:dispatchId`, dispatchAt('mail dead')],
  'message-dead-refused': [`${B}/:dispatchId`, dispatchAt('mail dead', pressed('Verstuur zo'))],
  'message-call': [`${B}/:dispatchId`, dispatchAt('phone waiting')],
  'message-call-refused': [`${B}/:dispatchId`, dispatchAt('phone waiting', pressed('Noteer'))],
  'messages-calls': [`${B}/bellijst`, toldAt('berichten/bellijst')],
  'messages-calls-none': [`${B}/bellijst`, emptyAt('berichten/bellijst')],
  'messages-replies': [`${B}/sms`, toldAt('berichten/sms')],
  'messages-replies-none': [`${B}/sms`, emptyAt('berichten/sms')],
  'messages-letters': [`${B}/brieven`, toldAt('berichten/brieven')],
  'messages-letters-batch': [`${B}/brieven`, toldAt('berichten/brieven', ({ page }) => submit(page))],
  'messages-letters-none': [`${B}/brieven`, emptyAt('berichten/brieven')],
  'messages-watchers': [`${B}/wachters`, toldAt('berichten/wachters')],
  'messages-watcher': [`${B}/wachters/:watcher`, toldAt('berichten/wachters/jobs-tomorrow')],
  'messages-watcher-none': [`${B}/wachters/:watcher`, emptyAt('berichten/wachters/talks-due')],
  'messages-choices-worker': [`${M}/:ownerId/berichten`, choicesAt('mensen')],
  'messages-choices-user': [`${U}/:ownerId/berichten`, choicesAt('gebruikers')],
  'messages-choices-own': [`${M}/:ownerId/berichten`, ownChoices],
};
