import { day, moment, month, timeOfDay } from '#kernel';
import {
  cancelReasons,
  type Content,
  gsm7Places,
  type MessageFacts,
  type MessageKind,
  messageKinds,
  messageLanguages,
  seriesTurns,
  textOf,
  wordingOf,
} from '#messaging';

/** Names as long as forms let them be, with letters that a text message cannot carry or that cost two places. */
const LONG = 'Gemeentelijke Basisschool "De Kleine Wereld" Sint-Katelijne-Waver – Onze-Lieve-Vrouwestraat €';
const longDay = day('2026-12-23');
const [start, end] = [timeOfDay('10:45'), timeOfDay('12:45')];
const job = { task: LONG, user: LONG, place: LONG, on: longDay, start, end };
const visit = { task: LONG, worker: LONG, on: longDay, start, end };
const hours = { other: LONG, on: longDay, start, end };
const before = { on: longDay, start };
const number = 9999;
const series = seriesTurns.flatMap((turn) =>
  [longDay, null].map((until) => ({ task: LONG, turn, from: longDay, until, start, end })),
);

/** The longest facts that each kind of message can have. */
const longest: { readonly [Kind in MessageKind]: readonly MessageFacts[Kind][] } = {
  'job-offered': [{ ...job, number, answerBy: moment('2026-12-23T22:45:00.000Z') }],
  'offer-over': [{ number, task: LONG, on: longDay }],
  'job-given': [job],
  'job-changed': [{ ...job, before }],
  'job-change-asked': [{ ...job, before, number, answerBy: moment('2026-12-23T22:45:00.000Z') }],
  'job-change-reminder': [{ ...job, number, answerBy: moment('2026-12-23T22:45:00.000Z') }],
  'job-series-changed': series.map((told) => ({ ...told, user: LONG })),
  'job-series-offered': [
    {
      ...{ task: LONG, user: LONG, place: LONG, from: longDay, until: longDay, start, end },
      ...{ visits: 399, number, answerBy: moment('2026-12-23T22:45:00.000Z') },
    },
  ],
  'job-cancelled': cancelReasons.map((reason) => ({ ...job, reason })),
  'job-tomorrow': [job],
  'job-soon': [job],
  'absence-noted': [
    { from: longDay, until: null },
    { from: longDay, until: longDay },
  ],
  'visit-planned': [visit, { ...visit, worker: null }],
  'visit-changed': [
    { ...visit, before },
    { ...visit, worker: null, before },
  ],
  'visit-series-changed': series,
  'visit-cancelled': cancelReasons.map((reason) => ({ ...visit, reason })),
  'substitute-sought': [visit, { ...visit, worker: null }],
  'substitute-found': [visit, { ...visit, worker: null }],
  'substitute-not-found': [visit],
  'hours-to-confirm': [
    { performances: 1, until: longDay },
    { performances: 199, until: longDay },
  ],
  'hours-confirmed-by-silence': [hours],
  'hours-contested': [hours],
  'hours-decided': [hours],
  'hours-missing': [hours],
  'month-closed': [{ month: month('2026-09'), hours: 9999, amountCents: 9_999_999 }],
  'cheques-expire': [
    { cheques: 1, until: longDay },
    { cheques: 9999, until: longDay },
  ],
  'cheques-short': [{ cheques: 1 }, { cheques: 9999 }],
  'hours-near-maximum': [
    { used: 999, maximum: 999, period: month('2026-09'), reachedOn: longDay },
    { used: 999, maximum: 999, period: month('2026-09'), reachedOn: null },
  ],
  'worker-near-maximum': [{ worker: LONG, reachedOn: longDay }],
  'agreement-ends': [{ until: longDay }],
  'talk-due': [{ dueOn: longDay }],
  'certificate-expires': [{ certificate: LONG, until: longDay }],
  'report-received': [{ number, by: longDay }],
  'report-news': [{ number }],
  'offer-taken': [{ number }],
  'offer-noted': [{ number, decidedAt: moment('2026-12-23T22:45:00.000Z') }],
  'offer-declined': [{ number }],
  'offer-too-late': [{ number }],
  'offer-answered-before': [{ number }],
  'offer-which': [{}],
  'reply-not-understood': [{ telephone: null }, { telephone: '+32 (0)477 12 34 56 78' }],
  'stop-asked': [{}],
  'stop-done': [{ instead: 'phone' }, { instead: 'letter' }],
  'hours-asked': [{ month: month('2026-09'), used: 999, maximum: 999 }],
};

const contents = (Object.keys(messageKinds) as MessageKind[]).flatMap((kind) =>
  longest[kind].map((facts) => ({ kind, facts }) as Content),
);

const shortNames = (text: string) => text.replaceAll(LONG, 'De Wijzer');

describe.each(messageLanguages)('messages in %s', (language) => {
  const wordings = contents.map((content) => ({ kind: content.kind, ...wordingOf(content, language) }));

  it.each(wordings)('fit in one text message with the longest names: $kind', (wording) => {
    const text = textOf(wording);
    expect(gsm7Places(text)).toBeLessThanOrEqual(160);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('have sentences of at most fifteen words', () => {
    const sentences = wordings.flatMap(({ kind, subject, says, asks }) =>
      [subject, ...says, ...(asks ? [asks] : [])]
        .flatMap((text) => shortNames(text).split(/[.?!]\s+/))
        .map((sentence) => ({
          kind,
          sentence,
          words: sentence.split(/[\s/]+/).filter((word) => /\w/.test(word)),
        })),
    );
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter(({ words }) => words.length > 15)).toEqual([]);
  });

  it('speak of one thing as of one', () => {
    const said = wordings.flatMap(({ subject, says, text = '' }) => [subject, ...says, text]);
    expect(said.filter((text) => /\b1 (?:cheques|chèques|klussen|jobs|emplois|uren)\b/.test(text))).toEqual(
      [],
    );
  });

  it('have a subject and something to say', () => {
    expect(wordings.filter(({ subject, says }) => subject === '' || says.length === 0)).toEqual([]);
  });
});

describe('simple Dutch and Dutch', () => {
  it('speak of a klus, never of the words of the law', () => {
    const law = /\b(?:gebruikers?|prestaties?|opdracht\w*|activiteit\w*|verdien\w*|betwist\w*)\b/i;
    const said = contents.flatMap((content) =>
      (['nl', 'nl-simple'] as const).flatMap((language) => {
        const { subject, says, text = '', asks = '' } = wordingOf(content, language);
        return [subject, ...says, text, asks];
      }),
    );
    expect(said.filter((sentence) => law.test(sentence))).toEqual([]);
    expect('Uw prestatie is betwist').toMatch(law);
  });
});
