import { type LedgerRefusalCode } from '#cheque-ledger';
import { addDays, type Cents, type Cheques, day, type Hours, type Id, type Month } from '#kernel';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ABook, refusalOf } from './a-book';

/** What happened before, and the step that one rule and no other says no to. It is 2 March 2026, noon. */
type Case = (book: ABook) => Promise<unknown>;

const JANUARY = '2026-01' as Month;
const MARCH = '2026-03' as Month;

const close = (book: ABook, month: Month, disputed: Id[] = []) =>
  book.act((tx) => book.ledger.closeMonth(tx, { month, disputed }));

const takeOver = (book: ABook, expiresOn: string, priceCents = 645) =>
  book.act((tx) =>
    book.ledger.takeOverLot(tx, {
      user: book.user,
      cheques: 5 as Cheques,
      priceCents: priceCents as Cents,
      issuedOn: day('2025-06-01'),
      expiresOn: day(expiresOn),
      form: 'paper',
      source: 'doos van de vorige organisator',
    }),
  );

const lastPosting = async (book: ABook): Promise<number> => (await book.kinds()).length;

const cases: Record<LedgerRefusalCode, Case> = {
  'reason-missing': async (book) => book.release(await book.hold('2026-03-10', 1), { why: '  ' }),

  'cheques-none-to-move': async (book) => {
    const there = { organiser: (await book.another()).organiser, user: aRandomId() };
    return book.act((tx) => book.ledger.moveLots(tx, { user: aRandomId(), to: there, why: 'verhuisd' }));
  },

  'cheques-stay-in-book': async (book) => {
    const { user, organiser } = book;
    return book.act((tx) => book.ledger.moveLots(tx, { user, to: { organiser, user }, why: 'verhuisd' }));
  },

  'performed-in-future': async (book) => book.handOver(await book.hold('2026-03-10', 1), '2026-03-10', 1),

  'month-closed': async (book) => {
    book.on('2026-04-01');
    await close(book, MARCH);
    return book.hold('2026-03-31', 1);
  },

  'assignment-already-held': async (book) =>
    book.hold('2026-03-10', 1, { assignment: await book.hold('2026-03-10', 1) }),

  'assignment-finished': async (book) => {
    const assignment = await book.hold('2026-03-02', 1);
    await book.handOver(assignment, '2026-03-02', 1);
    return book.handOver(assignment, '2026-03-02', 1);
  },

  'nothing-held': async (book) => {
    const assignment = await book.hold('2026-03-10', 1);
    await book.release(assignment);
    return book.release(assignment);
  },

  'performance-already-booked': async (book) => {
    const performance = await book.handOver(aRandomId(), '2026-03-02', 1);
    return book.handOver(aRandomId(), '2026-03-02', 1, { performance });
  },

  'performance-not-booked': async (book) => book.correct(aRandomId()),

  'posting-not-reversible': async (book) => {
    await book.hold('2026-03-10', 1);
    return book.reverse(await lastPosting(book));
  },

  'posting-already-reversed': async (book) => {
    await book.handOver(aRandomId(), '2026-03-02', 1);
    const number = await lastPosting(book);
    await book.reverse(number);
    return book.reverse(number);
  },

  'posting-without-text': (book) =>
    book.act((tx) => book.ledger.eraseText(tx, { posting: 1, why: 'recht op vergetelheid' })),

  'hours-over-month-maximum': async (book) => {
    await book.hold('2026-03-10', 58, { cheques: 'later' });
    return book.hold('2026-03-31', 3);
  },

  'hours-over-year-maximum': async (book) => {
    await book.act((tx) =>
      book.ledger.takeOverHours(tx, {
        person: book.person,
        period: '2026' as never,
        hours: 628 as Hours,
        source: 'uren van vóór de overstap',
      }),
    );
    return book.hold('2026-03-31', 3);
  },

  'cheques-not-enough': (book) => book.hold('2026-03-31', 21),

  'cheques-not-all-free': async (book) => {
    await book.hold('2026-03-31', 1);
    return book.reverse(2);
  },

  'price-not-allowed': (book) => book.issue(10, { priceCents: 600 as Cents }),

  'shares-over-price': (book) => book.issue(10, { shares: [{ owner: aRandomId(), cents: 236 as Cents }] }),

  'price-below-allowance': async (book) => {
    await takeOver(book, '2026-03-15', 400);
    return book.hold('2026-03-02', 5).then((assignment) => book.handOver(assignment, '2026-03-02', 5));
  },

  'expiry-before-issue': (book) => takeOver(book, '2025-05-31'),

  'expiry-day-not-over': (book) => book.act((tx) => book.ledger.expire(tx, { on: addDays(tx.today, 1) })),

  'month-not-over': (book) => close(book, MARCH),

  'month-not-next': (book) => close(book, JANUARY),

  'month-has-open-holds': async (book) => {
    await book.hold('2026-03-31', 1);
    book.on('2026-04-01');
    return close(book, MARCH);
  },
};

eachDatabase('the ledger refuses', (open) => {
  it.each(Object.entries(cases))('%s, and for no other reason', async (code, attempt) => {
    const book = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
    await book.issue(20);
    const done = attempt(book);
    expect(await refusalOf(done)).toEqual([code]);
  });

  it('gives every reason at once, in a fixed order, with the figures and the article', async () => {
    const book = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
    await book.hold('2026-03-10', 58, { cheques: 'later' });
    const refused = book.hold('2026-03-31', 4);
    await expect(refused).rejects.toMatchObject({
      refusals: [
        {
          code: 'hours-over-month-maximum',
          figures: { period: '2026-03', usedHours: 58, askedHours: 4, freeHours: 2, maximumHours: 60 },
          weight: 'refuses',
        },
        { code: 'cheques-not-enough', figures: { freeCheques: 0, askedCheques: 4, missingCheques: 4 } },
      ],
    });
  });
});
