import { addDays, addMonths, day, type Day } from '#kernel';
import { figure, listOf, wijkWerken } from '#regulation';
import { agreementEnding, certificatesEnding, queuePage, talkDue } from '#registry/rules';
import { aWorker, anAgreement } from './facts';

const ON = day('2026-03-16');
const notice = Math.min(...listOf(wijkWerken, 'agreement-end-notice-days', ON).value);
const warning = figure(wijkWerken, 'certificate-warning-days', ON);
const review = figure(wijkWerken, 'review-every-months', ON);

const endingOn = (until: Day | null, what: Partial<ReturnType<typeof anAgreement>> = {}) =>
  aWorker({ agreements: [anAgreement({ until, ...what })] });

describe('an agreement that ends', () => {
  it('stands in the worklist from the shortest notice on, with what can still be agreed', () => {
    const [row] = agreementEnding(wijkWerken, endingOn(addDays(ON, notice - 1)), ON);
    expect(row).toMatchObject({ daysLeft: notice - 1, since: ON });
    expect(row?.left?.months).toBeGreaterThan(0);
    expect(agreementEnding(wijkWerken, endingOn(addDays(ON, notice)), ON)).toEqual([]);
  });

  it.each([
    ['without an end', endingOn(null)],
    ['that is over', endingOn(addDays(ON, -1))],
    [
      'that another one follows',
      aWorker({
        agreements: [anAgreement({ until: ON }), anAgreement({ from: addDays(ON, 1), until: null })],
      }),
    ],
  ])('does not when it is one %s', (_, facts) => {
    expect(agreementEnding(wijkWerken, facts, ON)).toEqual([]);
  });

  it('does when it was ended early', () => {
    const facts = endingOn(null, { endedOn: addDays(ON, 3) });
    expect(agreementEnding(wijkWerken, facts, ON)).toMatchObject([{ until: addDays(ON, 3), daysLeft: 3 }]);
  });
});

describe('a talk about the next step', () => {
  const facts = (lastTalkOn: Day | null, from = addMonths(ON, -review)) => ({
    ...aWorker({ agreements: [anAgreement({ from, until: null })] }),
    lastTalkOn,
  });

  it('is due some months after the agreement began, and then after the last talk', () => {
    expect(talkDue(wijkWerken, facts(null), ON)).toMatchObject([{ dueOn: ON, lastTalkOn: null }]);
    expect(talkDue(wijkWerken, facts(null, addDays(addMonths(ON, -review), 1)), ON)).toEqual([]);
    expect(talkDue(wijkWerken, facts(addDays(ON, -1)), ON)).toEqual([]);
  });

  it('is not counted from a talk of an earlier agreement, nor without an agreement', () => {
    expect(talkDue(wijkWerken, facts(addMonths(ON, -review - 3)), ON)).toMatchObject([{ dueOn: ON }]);
    expect(talkDue(wijkWerken, { ...aWorker({ agreements: [] }), lastTalkOn: null }, ON)).toEqual([]);
  });
});

describe('a certificate', () => {
  const kind = 'extract-596-2';
  const withUntil = (...untils: (Day | null)[]) =>
    aWorker({ certificates: untils.map((until) => ({ kind, from: day('2025-01-01'), until })) });

  it('that expires is told some days before, until its last day', () => {
    expect(certificatesEnding(wijkWerken, withUntil(addDays(ON, warning)), ON)).toMatchObject([
      { kind, daysLeft: warning, since: ON },
    ]);
    expect(certificatesEnding(wijkWerken, withUntil(addDays(ON, warning + 1)), ON)).toEqual([]);
  });

  it('that has a later one, or no end, is not', () => {
    expect(certificatesEnding(wijkWerken, withUntil(ON, addDays(ON, 400)), ON)).toEqual([]);
    expect(certificatesEnding(wijkWerken, withUntil(ON, null), ON)).toEqual([]);
  });
});

describe('a queue', () => {
  const rows = ['2026-03-03', '2026-03-01', '2026-03-02'].map((on, place) => ({
    key: `w${place}`,
    on: day(on),
    since: day(`2026-02-0${place + 1}`),
  }));

  it('is read page by page, the most urgent first, with its length and the age of its oldest line', () => {
    const first = queuePage(rows, { limit: 2 });
    expect(first).toMatchObject({ total: 3, oldest: '2026-02-01' });
    expect(first.items.map(({ key }) => key)).toEqual(['w1', 'w2']);
    const second = queuePage(rows, { limit: 2, after: first.next });
    expect(second.items.map(({ key }) => key)).toEqual(['w0']);
    expect(second.next).toBeUndefined();
    expect(queuePage(rows, { limit: 2, after: '9999' }).items).toEqual([]);
    expect(queuePage([], { limit: 2 })).toEqual({ items: [], total: 0, oldest: null });
  });
});
