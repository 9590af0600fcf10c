import { type Day, type Id } from '#kernel';
import { type Regime, type Rule, ruleOf } from '#regulation';
import { ofLot, ofPeriod, periodsOf, plain, type RoomPeriod } from './accounts';
import { giveBack, type Held, refusalsForCheques } from './holds';
import { countOf, type InLot, take, validOn } from './lots';
import { type Change, type Draft, transfer } from './postings';
import { bookkeeping, type LedgerRefusal } from './refusals';
import { refusalsForHours, type RoomState } from './rooms';
import { type HandOver } from './verbs';

export interface HandOverFacts {
  readonly asked: HandOver;
  readonly regime: Regime;
  readonly today: Day;
  /** Takes what remains of the price. */
  readonly organiser: Id;
  readonly held: Held;
  /** The month's and the year's of the day of work. */
  readonly rooms: readonly RoomState[];
  /** The user's free cheques; on a correction the very lots of the first booking in front, expired or not. */
  readonly free: readonly InLot[];
  /** Cheques of the first booking, which the right one takes first and whose remainder is judged for expiry. */
  readonly veryLots?: readonly InLot[];
  /** True when this performance stands booked already. */
  readonly booked: boolean;
}

/** From which cheques the work is paid, and which come free. */
interface Payment {
  readonly fromHold: readonly InLot[];
  readonly fromVeryLots: readonly InLot[];
  readonly fromFree: readonly InLot[];
  readonly backFromHold: readonly InLot[];
  readonly backFromVeryLots: readonly InLot[];
}

function paymentOf({ asked, held, free, veryLots = [] }: HandOverFacts): Payment {
  const hold = take(held.cheques, asked.hours);
  const very = take(veryLots, asked.hours - countOf(hold.taken));
  const missing = asked.hours - countOf(hold.taken) - countOf(very.taken);
  const others = take(validOn(free, asked.performedOn), missing);
  return {
    fromHold: hold.taken,
    fromVeryLots: very.taken,
    fromFree: others.taken,
    backFromHold: hold.left,
    backFromVeryLots: very.left,
  };
}

/** Hours to take from a room beyond what the job holds in it; negative goes back. */
export const hoursBeyondHold = (
  { asked, held, regime }: Pick<HandOverFacts, 'asked' | 'held' | 'regime'>,
  period: RoomPeriod,
): number => asked.hours - plannedIn(held, regime.code, period);

const plannedIn = ({ planned }: Held, regime: string, period: RoomPeriod): number =>
  planned.find((hours) => hours.regime === regime && hours.period === period)?.hours ?? 0;

/**
 * Every reason why hours worked cannot be booked, whole: what goes beyond the hold needs room in month and year, and
 * cheques. Nothing is lost by a refusal: the performance stays open. Source: rules.md §3 and §4.
 */
export function refusalsToHandOver(facts: HandOverFacts): LedgerRefusal[] {
  const { asked, today, held, rooms, regime, booked } = facts;
  const { fromHold, fromVeryLots } = paymentOf(facts);
  return [
    ...(asked.performedOn > today
      ? [bookkeeping('performed-in-future', { performedOn: asked.performedOn, today })]
      : []),
    ...(booked ? [bookkeeping('performance-already-booked')] : []),
    ...(!booked && held.state === 'finished' ? [bookkeeping('assignment-finished')] : []),
    ...rooms.flatMap((room) => refusalsForHours([room], Math.max(0, hoursBeyondHold(facts, room.period)))),
    ...refusalsForCheques({
      free: facts.free,
      on: asked.performedOn,
      asked: asked.hours - countOf(fromHold) - countOf(fromVeryLots),
      regime,
    }),
    ...refusalsOfPrice(facts),
  ];
}

const allowanceOn = (regime: Regime, performedOn: Day): Rule<number> =>
  ruleOf(regime, 'worker-allowance-cents', performedOn);

const sharesOf = ({ lot }: InLot): number => lot.shares.reduce((sum, { cents }) => sum + cents, 0);

/** The price of a cheque must hold the worker's amount of the day of work and the shares of the day of issue. */
function refusalsOfPrice(facts: HandOverFacts): LedgerRefusal[] {
  const allowance = allowanceOn(facts.regime, facts.asked.performedOn);
  const { fromHold, fromVeryLots, fromFree } = paymentOf(facts);
  const short = [...fromHold, ...fromVeryLots, ...fromFree].find(
    (cheques) => cheques.lot.priceCents < allowance.value + sharesOf(cheques),
  );
  if (!short) return [];
  return [
    {
      code: 'price-below-allowance',
      figures: {
        lot: short.lot.number,
        priceCents: short.lot.priceCents,
        allowanceCents: allowance.value,
        sharesCents: sharesOf(short),
      },
      article: allowance.article,
      weight: 'refuses',
    },
  ];
}

/** Hours from planned, and from room where more was worked, to worked; cheques to the worker; their price shared out. */
export function draftOfHandOver(facts: HandOverFacts): Draft {
  const { asked, today } = facts;
  const { fromHold, fromVeryLots, fromFree, backFromHold, backFromVeryLots } = paymentOf(facts);
  const received = (lot: number) => ofLot(asked.worker, 'received', lot);
  return {
    kind: 'hand-over',
    performedOn: asked.performedOn,
    assignment: asked.assignment,
    performance: asked.performance,
    changes: [
      ...hoursOf(facts),
      ...fromHold.flatMap(({ lot, count }) =>
        transfer(count, ofLot(asked.assignment, 'held', lot.number), received(lot.number)),
      ),
      ...[...fromVeryLots, ...fromFree].flatMap(({ lot, count }) =>
        transfer(count, ofLot(lot.user, 'free', lot.number), received(lot.number)),
      ),
      ...backFromHold.flatMap((left) =>
        giveBack(ofLot(asked.assignment, 'held', left.lot.number), left, today),
      ),
      ...backFromVeryLots.flatMap((left) =>
        giveBack(ofLot(left.lot.user, 'free', left.lot.number), left, today),
      ),
      ...[...fromHold, ...fromVeryLots, ...fromFree].flatMap((cheques) => centsOf(cheques, facts)),
    ],
  };
}

/** Planned hours of the asked periods become worked ones; those of other periods, of a job that moved, go back. */
function hoursOf({ asked, held, regime }: HandOverFacts): Change[] {
  const { assignment, person, performedOn, hours } = asked;
  return [
    ...held.planned.flatMap(({ person: planner, hours: planned, ...at }) =>
      transfer(planned, ofPeriod(assignment, 'planned', at), ofPeriod(planner, 'room', at)),
    ),
    ...periodsOf(performedOn).flatMap((period) => {
      const at = { regime: regime.code, period };
      return transfer(hours, ofPeriod(person, 'room', at), ofPeriod(person, 'worked', at));
    }),
  ];
}

/** The worker's amount is that of the day of work, other shares those of the day of issue, the organiser has the rest. */
function centsOf({ lot, count }: InLot, { asked, regime, organiser }: HandOverFacts): Change[] {
  const allowance = allowanceOn(regime, asked.performedOn).value;
  const others = lot.shares.reduce((sum, { cents }) => sum + cents, 0);
  return [
    { account: ofLot(lot.user, 'prepaid', lot.number), by: -count * lot.priceCents },
    { account: plain(asked.worker, 'owed'), by: count * allowance },
    ...lot.shares.map(({ owner, cents }) => ({ account: plain(owner, 'share'), by: count * cents })),
    { account: plain(organiser, 'share'), by: count * (lot.priceCents - allowance - others) },
  ];
}
