import { type Writing } from '#database';
import {
  addDays,
  type Cents,
  type Cheques,
  dayInBrussels,
  type Day,
  type Hours,
  type Id,
  moment,
  monthOf,
  nextMonth,
  yearOf,
} from '#kernel';
import { type Operation } from './operations';
import { type Region } from './region';
import { lawDays, smallRegime } from './small-regime';

/** A command of the history: in which book, what it does, and what is remembered when it was done. */
export interface Move {
  readonly book: Id;
  readonly step: (tx: Writing) => Promise<unknown>;
  readonly done: () => void;
}

const REGIME = { regime: smallRegime };
const nothing = (): undefined => undefined;

/** Turns an operation into a command; nothing when there is nothing yet to do it to, or only time passes. */
export function moveOf(region: Region, asked: Operation): Move | undefined {
  return asked.verb === 'nextDay' ? wait(region, asked) : (movesOf(region, asked)[asked.verb] ?? nothing)();
}

function wait({ clock }: Region, { count, yes }: Operation): undefined {
  const today = dayInBrussels(clock.now());
  clock.set(moment(`${addDays(today, yes ? count : count * 9)}T11:00:00.000Z`));
}

type Moves = Partial<Record<Operation['verb'], () => Move | undefined>>;

function movesOf(region: Region, asked: Operation): Moves {
  const book = region.pick(region.books, asked.book) as Id;
  return {
    ...holdMoves(region, asked, book),
    ...workMoves(region, asked, book),
    ...otherMoves(region, asked, book),
    ...acrossMoves(region, asked, book),
  };
}

const lotOf = (region: Region, { user, count }: Operation) => ({
  user: region.pick(region.users, user) as Id,
  cheques: (count * 2) as Cheques,
  priceCents: 645 as Cents,
  form: 'electronic' as const,
});

function holdMoves(region: Region, asked: Operation, book: Id): Moves {
  const { ledger } = region;
  const { which, day, count, yes } = asked;
  const performedOn = region.pick(lawDays, day) as Day;
  const known = region.pick(region.assignments, which);
  return {
    hold: () => {
      // A job that is held again keeps its people: somebody else's job is an assignment of its own.
      const parties =
        yes && known?.book === book
          ? { assignment: known.assignment, person: known.person, user: known.user }
          : {
              assignment: region.draw(),
              person: region.pick(region.persons, asked.person) as Id,
              user: region.pick(region.users, asked.user) as Id,
            };
      const cheques = asked.which % 4 === 0 ? 'later' : 'now';
      return {
        book,
        step: (tx) => ledger.hold(tx, { ...parties, ...REGIME, performedOn, hours: count as Hours, cheques }),
        done: () => region.assignments.push({ book, performedOn, ...parties }),
      };
    },
    holdCheques: () =>
      known && {
        book: known.book,
        step: (tx) => ledger.holdCheques(tx, { ...known, cheques: count as Cheques }),
        done: nothing,
      },
    release: () =>
      known && {
        book: known.book,
        step: (tx) => ledger.release(tx, { ...REGIME, assignment: known.assignment, why: 'afgezegd' }),
        done: nothing,
      },
  };
}

function workMoves(region: Region, asked: Operation, book: Id): Moves {
  const { ledger } = region;
  const { which, count, yes } = asked;
  const performedOn = region.pick(lawDays, asked.day) as Day;
  const known = region.pick(region.assignments, which);
  const booked = region.pick(region.performances, which);
  const performance = region.draw();
  const handOver = (of: { book: Id; assignment: Id; person: Id; user: Id; performedOn: Day }): Move => ({
    book: of.book,
    step: (tx) =>
      ledger.handOver(tx, { ...of, ...REGIME, performance, worker: of.person, hours: count as Hours }),
    done: () => region.performances.push({ book: of.book, performance }),
  });
  return {
    handOver: () => known && handOver(yes ? known : { ...known, performedOn }),
    workUnplanned: () =>
      handOver({
        book,
        performedOn,
        assignment: region.draw(),
        person: region.pick(region.persons, asked.person) as Id,
        user: region.pick(region.users, asked.user) as Id,
      }),
    correct: () =>
      booked && {
        book: booked.book,
        step: (tx) =>
          ledger.correct(tx, {
            ...REGIME,
            performance: booked.performance,
            why: 'verkeerd',
            ...(yes ? { right: { hours: count as Hours, performedOn } } : {}),
          }),
        done: nothing,
      },
    reverse: () => ({
      book,
      step: async (tx) => {
        const last = await tx.row<{ number: number }>(
          'select max(number) as number from posting where book = ?',
          [tx.book()],
        );
        await ledger.reverse(tx, {
          ...REGIME,
          posting: (which % (last?.number ?? 1)) + 1,
          why: 'vergissing',
        });
      },
      done: nothing,
    }),
  };
}

function otherMoves(region: Region, asked: Operation, book: Id): Moves {
  const { ledger } = region;
  const { count, yes } = asked;
  const on = region.pick(lawDays, asked.day) as Day;
  const person = region.pick(region.persons, asked.person) as Id;
  const period = yes ? monthOf(on) : yearOf(on);
  const move = (step: Move['step']) => (): Move => ({ book, step, done: nothing });
  return {
    issue: move((tx) =>
      ledger.issueLot(tx, { ...lotOf(region, asked), order: tx.command.subject, issuedOn: tx.today }),
    ),
    takeOverLot: move((tx) =>
      ledger.takeOverLot(tx, {
        ...lotOf(region, asked),
        issuedOn: addDays(tx.today, -300),
        expiresOn: addDays(tx.today, count - 3),
        source: 'vorig systeem',
      }),
    ),
    takeOverHours: move((tx) =>
      ledger.takeOverHours(tx, {
        ...REGIME,
        person,
        period,
        hours: count as Hours,
        source: 'vorige organisator',
      }),
    ),
    deviate: move((tx) =>
      ledger.grantDeviation(tx, { ...REGIME, person, period, hours: count as Hours, why: 'werk liep uit' }),
    ),
    adjust: move((tx) => ledger.adjustRooms(tx, REGIME)),
    expire: move((tx) => ledger.expire(tx, { on: tx.today })),
    closeMonth: move(async (tx) => {
      const last = await tx.row<{ month: string | null }>(
        'select max(month) as month from month_close where book = ?',
        [tx.book()],
      );
      const month = last?.month ? nextMonth(last.month as never) : monthOf('2026-01-01' as Day);
      await ledger.closeMonth(tx, {
        month,
        disputed: yes ? region.assignments.map(({ assignment }) => assignment) : [],
      });
    }),
  };
}

/** What concerns two books, or two persons; seldom is it within one book, which is refused. */
function acrossMoves(region: Region, asked: Operation, book: Id): Moves {
  const { ledger } = region;
  const user = region.pick(region.users, asked.user) as Id;
  const other = region.books.find((one) => one !== book) as Id;
  const to = {
    organiser: asked.count > 1 ? other : book,
    user: region.pick(region.users, asked.which) as Id,
  };
  return {
    moveLots: () => ({
      book,
      step: (tx) => ledger.moveLots(tx, { user, to, why: 'verhuisd' }),
      done: nothing,
    }),
    join: () => {
      const [into, from] = (asked.yes ? region.persons : region.persons.toReversed()) as [Id, Id];
      return {
        book,
        step: (tx) => ledger.joinPersons(tx, { ...REGIME, from, into, why: 'zelfde mens' }),
        done: () => {
          region.join(from, into);
        },
      };
    },
  };
}
