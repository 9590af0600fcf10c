import { ChequeLedger } from '#cheque-ledger';
import { INSTALLATION } from '#database';
import { SYSTEM } from '#identity';
import { day, type Id, NotFound } from '#kernel';
import {
  type AnswerTaken,
  Dispatches,
  OfferAnswers,
  type OfferAnswer,
  Replies,
  repliesSeen,
} from '#messaging';
import { addRecordOf } from '#registry';
import { writeOrganiser } from '../performances/school-rows';
import { aCommand, aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { complaintOf } from '../support/outcomes';
import { AnOutbox } from './an-outbox';
import { TextGateway } from './text-gateway';

const NUMBER = '+32470123456';

eachDatabase('text messages that come in', (open) => {
  let gateway: TextGateway;
  let outbox: AnOutbox;
  let count = 0;

  beforeEach(async () => {
    gateway = await new TextGateway().open();
    outbox = await AnOutbox.open(open, { texts: gateway.url });
  });
  afterEach(async () => {
    await outbox.close();
    await gateway.close();
  });

  /** Somebody sends a message; answers what they get back. */
  const says = async (said: string, { sender = NUMBER, gatewayKey = `sms ${count++}` } = {}) => {
    const before = gateway.received.length;
    await outbox.get(Replies).receive({ gatewayKey, sender, said }, SYSTEM);
    await outbox.send();
    return gateway.received.slice(before).map(({ text }) => text.replace('Wijk-werken: ', ''));
  };

  /** A library that makes offers, and takes answers as it is told to. */
  const offers = (taken: AnswerTaken) => {
    const asked: OfferAnswer[] = [];
    outbox.get(OfferAnswers).register({
      takeAnswer: async (answer) => {
        asked.push(answer);
        return taken;
      },
    });
    return asked;
  };

  const inbox = () =>
    outbox.reading.rows<{ said: string; outcome: string; party: Id | null }>(
      `select w.said, g.outcome, g.party_id as party from text_reply_words w
        join text_reply_reading g on g.reply_id = w.reply_id where g.handled_at is null order by w.reply_id`,
    );

  it('answer an offer by its number, and hear what became of it', async () => {
    const worker = await outbox.worker({ phone: '0470/12.34.56' });
    const asked = offers({ outcome: 'taken', number: 3 });
    expect(await says('ja graag 3')).toEqual(['Bedankt. Klus 3 is voor u.']);
    expect(asked).toMatchObject([{ organiser: outbox.organiser, worker, says: 'yes', number: 3 }]);
    expect(await inbox()).toEqual([]);
  });

  it.each([
    ['nee sorry', { outcome: 'declined', number: 1 }, 'Goed, u doet klus 1 niet. Bedankt voor uw antwoord.'],
    [
      'JA 1',
      { outcome: 'too-late', number: 1 },
      'Klus 1 is al ingevuld of voorbij. Bedankt. Wij vragen u graag opnieuw.',
    ],
    ['J', { outcome: 'answered-before', number: 1 }, 'U antwoordde al op klus 1. Toch anders? Bel ons.'],
    [
      'ja',
      { outcome: 'which' },
      'Wij vroegen u meer dan 1 klus. Stuur JA of NEE met het nummer. Bijvoorbeeld: JA 1.',
    ],
  ] as const)('%s is answered kindly when it is %p', async (said, taken, answer) => {
    await outbox.worker({ phone: '0470123456' });
    offers(taken);
    expect(await says(said)).toEqual([answer]);
  });

  it('are answered in the language in which the worker is told everything else', async () => {
    const worker = await outbox.worker({ phone: '0470123456' });
    const wishes = { hoursPerMonthWished: null, travelModes: [], travelMinutesMaximum: null };
    const record = { ...wishes, from: day('2026-01-05'), languages: ['fr'], liftingKgMaximum: null };
    await outbox.act((tx) => addRecordOf(tx, { noun: 'wishes', owner: worker, id: tx.ids.next(), record }));
    offers({ outcome: 'taken', number: 3 });
    expect(await says('oui 3')).toEqual(['Merci. Le travail 3 est pour vous.']);
  });

  it('are taken once, also where the gateway brings them twice', async () => {
    await outbox.worker({ phone: '0470123456' });
    const asked = offers({ outcome: 'taken', number: 3 });
    expect(await says('ja 3', { gatewayKey: 'one' })).toHaveLength(1);
    expect(await says('ja 3', { gatewayKey: 'one' })).toHaveLength(0);
    expect(asked).toHaveLength(1);
  });

  it('are gone on with when a process stopped before the answer', async () => {
    await outbox.worker({ phone: '0470123456' });
    outbox.get(OfferAnswers).register({
      takeAnswer: async () => {
        throw new Error('the process stops here');
      },
    });
    await expect(says('ja 3')).rejects.toThrow('stops here');
    const asked = offers({ outcome: 'taken', number: 3 });
    await outbox.get(Replies).goOnWithAll(SYSTEM);
    await outbox.get(Replies).goOnWithAll(SYSTEM);
    expect(asked).toHaveLength(1);
    expect(await outbox.send()).toBe(1);
  });

  it('of which one cannot be answered keep no other from its answer', async () => {
    await outbox.worker({ phone: '0470123456' });
    const stopsAt = (isLost: (number: number | null) => boolean) =>
      outbox.get(OfferAnswers).register({
        takeAnswer: async ({ number }) => {
          if (isLost(number)) throw new Error('the process stops here');
          return { outcome: 'taken', number: number ?? 0 };
        },
      });
    stopsAt(() => true);
    for (const said of ['ja 3', 'ja 4']) await expect(says(said)).rejects.toThrow('stops here');
    stopsAt((number) => number === 3);
    await outbox.get(Replies).goOnWithAll(SYSTEM);
    expect(await outbox.send()).toBe(1);
    expect(gateway.received[0]?.text).toContain('Klus 4 is voor u');
  });

  it('of a stranger are kept, answered once, and left for a human being', async () => {
    expect(await says('Ja', { sender: '+32499999999' })).toEqual([
      'Wij begrijpen uw sms niet, maar lezen hem zeker. Bel ons als het dringend is.',
    ]);
    expect(await says('hallo?', { sender: '+32499999999' })).toEqual([]);
    expect(await inbox()).toEqual([
      { said: 'Ja', outcome: 'not-understood', party: null },
      { said: 'hallo?', outcome: 'not-understood', party: null },
    ]);
  });

  it('that ask for the hours are told them', async () => {
    await outbox.worker({ phone: '0470123456' });
    expect(await says('UREN')).toEqual([
      expect.stringMatching(/^In november 2026 hebt u 0 van \d+ uur, geplande klussen meegeteld\.$/),
    ]);
  });

  it('STOP is asked about first; the second makes us call about jobs, and no job is lost', async () => {
    const worker = await outbox.worker({ phone: '0470123456' });
    expect(await says('STOP')).toEqual([expect.stringContaining('Stuur dan nog eens STOP')]);
    expect(await says('stop')).toEqual(["U krijgt geen sms'en meer. Over klussen bellen wij u."]);
    await outbox.tellJob(worker);
    await outbox.send();
    expect((await outbox.states()).at(-1)).toBe('phone waiting');
  });

  it('never change once they are kept: that one came and when', async () => {
    await says('Ja', { sender: '+32499999999' });
    const changing = outbox.act((tx) => tx.run(`update text_reply set received_at = '2026-01-01'`));
    expect(await complaintOf(changing)).toMatch(/append-only/);
  });

  it('of a stranger are read by every organiser there is, until one takes it', async () => {
    const other = aRandomId();
    await outbox.act((tx) => writeOrganiser(tx, outbox.get(ChequeLedger), other), [INSTALLATION]);
    expect(await says('Ja', { sender: '+32499999999' })).toHaveLength(1);
    const seenBy = (organiser: Id) => repliesSeen(outbox.reading, { organiser, limit: 5 });
    expect(await seenBy(outbox.organiser)).toMatchObject([{ said: 'Ja', isShared: true, handledAt: null }]);
    expect(await seenBy(other)).toMatchObject([{ said: 'Ja', isShared: true }]);

    const [{ reply } = { reply: aRandomId() }] = await seenBy(other);
    const handle = (organiser: Id) =>
      outbox.get(Dispatches).handleReply(aCommand({ books: [organiser], subject: reply }));
    await handle(other);
    const [taken] = await seenBy(other);
    expect([taken?.isShared, typeof taken?.handledAt]).toEqual([false, 'string']);
    expect(await seenBy(outbox.organiser)).toEqual([]);
    await expect(handle(outbox.organiser)).rejects.toThrow(NotFound);
  });
});
