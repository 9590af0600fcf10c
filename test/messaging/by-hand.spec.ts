import { SYSTEM } from '#identity';
import { day, type Id, moment, Refused } from '#kernel';
import {
  type AnyTold,
  callsDue,
  Choosing,
  deadDispatches,
  Dispatches,
  letterBatch,
  LetterBatches,
  lettersInBatch,
  OfferAnswers,
  type OfferAnswer,
  outboxCounts,
  type ReplyTaker,
  triesOf,
} from '#messaging';
import { aCommand, anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { aJob, AnOutbox } from './an-outbox';
import { MailOffice } from './mail-office';

eachDatabase('what people do about messages', (open) => {
  let office: MailOffice;
  let outbox: AnOutbox;

  beforeEach(async () => {
    office = await new MailOffice().open();
    outbox = await AnOutbox.open(open, { mail: office.url });
  });
  afterEach(async () => {
    await outbox.close();
    await office.close();
  });

  const command = (subject: Id = anId()) =>
    aCommand({ books: [outbox.organiser], subject, actor: SYSTEM, verb: 'message.act' });
  const asked = () => ({ organiser: outbox.organiser, limit: 10 });
  const now = () => outbox.at.clock.now();

  /** A message that a mail server refused; answers its dispatch. */
  async function refused(reach: { phone?: string; street?: string } = {}): Promise<Id> {
    office.refuses.add('wrong@example.be');
    const worker = await outbox.worker({ email: 'wrong@example.be', ...reach });
    await outbox.tellJob(worker);
    await outbox.send();
    const [dead] = await deadDispatches(outbox.reading, asked());
    if (!dead) throw new Error('nothing was refused');
    return dead.dispatch;
  }

  it('sends what was given up again, once the address is right', async () => {
    const dispatch = await refused();
    office.refuses.clear();
    await outbox.get(Dispatches).again(command(dispatch));
    expect(await outbox.send()).toBe(1);
    expect(await outbox.states()).toEqual(['mail sent']);
    const again = outbox.get(Dispatches).again(command(dispatch));
    await expect(again).rejects.toBeInstanceOf(Refused);
  });

  it('sends it by telephone instead, and keeps the way it went before', async () => {
    const dispatch = await refused({ phone: '016 12 34 56' });
    await outbox.get(Dispatches).otherwise(command(dispatch), { channel: 'phone', next: anId() });
    expect((await outbox.states()).sort()).toEqual(['mail replaced', 'phone waiting']);
    expect(await outboxCounts(outbox.reading, { organiser: outbox.organiser, now: now() })).toMatchObject({
      calls: 1,
      dead: 0,
    });
  });

  it('does not send it by a channel that does not reach', async () => {
    const dispatch = await refused();
    const bySms = outbox.get(Dispatches).otherwise(command(dispatch), { channel: 'sms', next: anId() });
    await expect(bySms).rejects.toMatchObject({ refusals: [{ code: 'channel-does-not-reach' }] });
    expect(await outbox.states()).toEqual(['mail dead']);
  });

  it('prints no letter of what goes another way by then', async () => {
    const dispatch = await refused({ phone: '016 12 34 56', street: 'Kerkstraat 1' });
    await outbox.act(async (tx) => {
      await tx.run(`update dispatch set state = 'waiting', channel = 'letter' where id = ?`, [dispatch]);
    });
    const { organiser, reading } = outbox;
    const batch = (await outbox.get(LetterBatches).make(command())).answer;
    expect(batch.letters).toBe(1);
    await outbox.get(Dispatches).otherwise(command(dispatch), { channel: 'phone', next: anId() });
    expect(await letterBatch(reading, organiser, batch.batch)).toMatchObject({ letters: 0 });
    const asked = { organiser, batch: batch.batch, on: day('2026-11-16') };
    expect((await lettersInBatch(reading, asked)).piles).toEqual([]);
  });

  it('calls again some hours later who did not answer, gives up a wrong number, and keeps what was said', async () => {
    await outbox.tellJob(await outbox.worker({ phone: '016 12 34 56' }));
    await outbox.send();
    const due = () => callsDue(outbox.reading, { ...asked(), now: now() });
    const [call] = await due();
    const dispatch = call?.dispatch ?? anId();
    const nobody = { outcome: 'no-answer', said: 'ingesproken op het antwoordapparaat' } as const;
    await outbox.get(Dispatches).call(command(dispatch), nobody);
    expect(await due()).toEqual([]);
    outbox.itIs('2026-11-16T11:00:00.000Z');
    expect(await due()).toHaveLength(1);
    await outbox
      .get(Dispatches)
      .call(command(dispatch), { outcome: 'wrong-number', said: 'nummer van een ander' });
    expect(await outbox.states()).toEqual(['phone dead']);
    expect(await triesOf(outbox.reading, dispatch)).toMatchObject([
      { outcome: 'no-answer', said: 'ingesproken op het antwoordapparaat' },
      { outcome: 'wrong-number', said: 'nummer van een ander' },
    ]);
  });

  describe('a yes on the telephone', () => {
    const yes = { outcome: 'yes', said: 'graag' } as const;
    const question = { ...aJob, number: 7, answerBy: moment('2026-11-17T09:00:00.000Z') };
    const before = { on: aJob.on, start: aJob.start };
    const questions = {
      'job-offered': question,
      'job-series-offered': { ...question, from: aJob.on, until: aJob.on, visits: 4 },
      'job-change-asked': { ...question, before },
      'job-change-reminder': question,
    };
    /** A call that is due, about a question to a worker; answers come to who registered. */
    const calledAbout = async (
      told: Pick<AnyTold, 'kind' | 'facts'>,
      takeAnswer: ReplyTaker['takeAnswer'],
    ) => {
      outbox.get(OfferAnswers).register({ takeAnswer });
      const worker = await outbox.worker({ phone: '016 12 34 56' });
      await outbox.tell({ ...told, to: { worker }, about: anId(), key: 'question 7' });
      outbox.itIs('2026-11-16T11:00:00.000Z');
      await outbox.send();
      const [call] = await callsDue(outbox.reading, { ...asked(), now: now() });
      return { worker, dispatch: call?.dispatch ?? anId() };
    };

    it.each(Object.entries(questions))(
      'to %s is handed on, unless it is a rehearsal',
      async (kind, facts) => {
        const taken: OfferAnswer[] = [];
        const takeAnswer = async (answer: OfferAnswer) => {
          taken.push(answer);
          return { outcome: 'taken', number: 7 } as const;
        };
        const told = { kind, facts } as Pick<AnyTold, 'kind' | 'facts'>;
        const { worker, dispatch } = await calledAbout(told, takeAnswer);
        await outbox.get(Dispatches).call({ ...command(dispatch), dryRun: true }, yes);
        expect(taken).toEqual([]);
        expect(await outbox.get(Dispatches).call(command(dispatch), yes)).toMatchObject({ became: 'taken' });
        expect(taken).toMatchObject([{ worker, says: 'yes', number: 7, by: 'telephone' }]);
        expect(await outbox.states()).toEqual(['phone sent']);
      },
    );

    it('that is refused by then stays on the list', async () => {
      const told = { kind: 'job-offered', facts: question } as const;
      const { dispatch } = await calledAbout(told, async () => Promise.reject(new Refused([])));
      await expect(outbox.get(Dispatches).call(command(dispatch), yes)).rejects.toBeInstanceOf(Refused);
      expect(await outbox.states()).toEqual(['phone waiting']);
    });

    it('about what asks nothing is only noted', async () => {
      const { dispatch } = await calledAbout({ kind: 'job-given', facts: aJob }, async () => {
        throw new Error('nothing was asked');
      });
      expect(await outbox.get(Dispatches).call(command(dispatch), yes)).not.toHaveProperty('became');
      expect(await outbox.states()).toEqual(['phone sent']);
    });
  });

  it('tells people by the channel they chose, from the day they chose it', async () => {
    const party = await outbox.worker({ phone: '0470 12 34 56', email: 'jo@example.be' });
    await outbox
      .get(Choosing)
      .choose(command(), { party, from: day('2026-11-17'), choices: { jobs: 'mail', language: 'fr' } });
    outbox.itIs('2026-11-17T09:00:00.000Z');
    await outbox.tellJob(party);
    await outbox.send();
    expect(await outbox.states()).toEqual(['mail sent']);
    expect(office.received[0]?.text).toContain('Bonjour Jo,');
  });

  it('tells nothing of what somebody does not wish, but always what has haste', async () => {
    const party = await outbox.worker({ email: 'jo@example.be' });
    await outbox
      .get(Choosing)
      .choose(command(), { party, from: day('2026-11-16'), choices: { jobs: 'none' } });
    await outbox.tellJob(party);
    const facts = { ...aJob, reason: 'weather' } as const;
    await outbox.tell({ kind: 'job-cancelled', to: { worker: party }, about: anId(), facts, key: 'off' });
    await outbox.send();
    expect((await outbox.states()).sort()).toEqual(['mail sent', 'unwanted']);
  });

  it('refuses a choice that there is not', async () => {
    const told = { party: anId(), from: day('2026-11-16'), choices: { jobs: 'pigeon' } };
    await expect(outbox.get(Choosing).choose(command(), told)).rejects.toMatchObject({
      refusals: [{ code: 'choice-unknown' }],
    });
  });
});
