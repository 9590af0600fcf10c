import { type Command, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, type Hours, type Id, type Refusal, Refused, refuseUnlessAllowed } from '#kernel';
import { type SeriesTurn } from '#messaging';
import { workerNames } from '#registry';
import {
  type Expansion,
  isSeries,
  readForm,
  refusal,
  refusalsOfMember,
  refusalsOfSeriesStep,
  refusalsToEdit,
  type Request,
  seriesAfter,
  type SeriesOfDays,
  type SeriesStep,
  timesOn,
} from '../rules';
import { record } from '../store/events';
import { settleFilling } from '../store/filling';
import { type RequestAnswer, requestAnswer } from '../store/request-answer';
import { closedDaysOf, findRequest, updateRequest } from '../store/requests';
import { Requests } from './requests';
import { type Reached, type SeatsTurned, SeriesVisits } from './series-visits';
import { Telling } from './telling';

export interface SeriesInput {
  readonly organiser: Id;
  readonly request: Id;
  readonly step: SeriesStep;
  /** Whoever cannot come at other times is freed of those visits; otherwise nothing changes. */
  readonly letGo: boolean;
}

/** What a step does to one of the people. */
export interface PersonForeseen {
  readonly worker: Id;
  readonly name: string;
  /** Visits that this one has after the step, of those that it reaches. */
  readonly visits: number;
  /** Counted hours of those visits, before and after. */
  readonly hours: { readonly before: number; readonly after: number };
  /** Visits that this one cannot have, each with every reason. */
  readonly cannot: readonly { readonly day: Day; readonly reasons: readonly Refusal[] }[];
}

/** What a step does: done and undone, so that this is what happens. */
export interface SeriesForeseen {
  /** How many visits it reaches. */
  readonly visits: number;
  readonly people: readonly PersonForeseen[];
  /** Names of who is asked first, in this order; nobody else has a seat then. */
  readonly asked: readonly string[];
  /** Cheques of the user for everybody who comes, before and after. */
  readonly cheques: { readonly before: number; readonly after: number };
}

/** A whole series in one action: other times from a day on, paused, taken up again, longer. */
@Injectable()
export class Series {
  constructor(
    private readonly road: Road,
    private readonly requests: Requests,
    private readonly visits: SeriesVisits,
    private readonly telling: Telling,
  ) {}

  /**
   * Takes a step; what lies before its day stays. The user, and everybody who does the series, hear it once.
   * @throws Refused `not-a-series`, `series-not-paused`, `series-over-by-then`, `series-lasts-already`; as the form;
   * `published-window-frozen` without a reason; `member-cannot` with the reasons of each, unless they are let go
   */
  take(command: Command, input: SeriesInput): Promise<Taken<RequestAnswer>> {
    const { organiser, request } = input;
    return this.road.take(command, {
      perform: async (tx) => {
        const { cannot } = await this.perform(tx, input);
        if (!input.letGo && input.step.kind === 'other-times') await refuseForThem(tx, organiser, cannot);
      },
      answer: (reading) => requestAnswer(reading, organiser, request),
    });
  }

  /** What the step would do, whoever cannot come being let go; the command has no key. @throws Refused as `take` */
  async foresee(command: Command, input: SeriesInput): Promise<SeriesForeseen> {
    const seen: SeriesForeseen[] = [];
    await this.road.take(
      { ...command, dryRun: true },
      {
        perform: async (tx) => {
          seen.push(await foreseen(tx, input.organiser, await this.perform(tx, input)));
        },
        answer: async () => undefined,
      },
    );
    const one = seen.at(-1);
    if (!one) throw new RangeError('a dry run does its work');
    return one;
  }

  private async perform(tx: Writing, { organiser, request: id, step }: SeriesInput): Promise<SeatsTurned> {
    const request = await findRequest(tx, organiser, id);
    refuseUnlessAllowed([
      ...refusalsToEdit(request.state),
      ...refusalsOfSeriesStep(request.pattern, step, tx.today),
    ]);
    if (!isSeries(request.pattern)) throw new Refused([refusal('not-a-series', {})]);
    const after = { ...request, pattern: seriesAfter(request.pattern, step) };
    const expansion = await this.expansionOf(tx, after);
    await updateRequest(
      tx,
      { ...after, ...reachOf(after, expansion), version: after.version + 1 },
      after.version,
    );
    const { organiserId, state } = request;
    const event = `series-${step.kind}`;
    const told = { organiserId, requestId: id, event, fromState: state, toState: state };
    await record(tx, { ...told, why: toldOf(step) });
    const reached: Reached = { request: after, before: request.pattern, step, slots: expansion.slots };
    const turned = await this.visits.turn(tx, reached);
    await settleFilling(tx, id);
    await this.tell(tx, reached, turned);
    return turned;
  }

  /** @throws Refused as the form, and what the catalogue has against the last day of a series that lasts longer */
  private async expansionOf(tx: Writing, request: Request & { pattern: SeriesOfDays }): Promise<Expansion> {
    const { organiserId: organiser, siteId: site, pattern, task } = request;
    const closed = await closedDaysOf(tx, { organiser, site, from: pattern.from });
    const expansion = readForm(request, { closed });
    const isOver = expansion.refusals.some(({ code }) => code === 'no-day-left');
    if (!isOver) refuseUnlessAllowed(expansion.refusals);
    if (!isOver && pattern.until > request.lastDay)
      await this.requests.allowed(tx, request, { task, expansion });
    return expansion;
  }

  private async tell(tx: Writing, { request, step, slots }: Reached, turned: SeatsTurned): Promise<void> {
    const workers = [...new Set([...turned.before, ...turned.after].map(({ workerId }) => workerId))];
    const from = step.kind === 'extend' ? (turned.days[0] ?? step.until) : step.from;
    const until = step.kind === 'pause' || step.kind === 'extend' ? step.until : null;
    const { start, end } = slots.find(({ day }) => day >= from)?.times ?? timesOn(request.pattern, from);
    await this.telling.seriesTurned(tx, request, {
      workers,
      turn: turns[step.kind],
      from,
      until,
      start,
      end,
    });
  }
}

const turns: Readonly<Record<SeriesStep['kind'], SeriesTurn>> = {
  'other-times': 'other-times',
  pause: 'paused',
  'take-up': 'taken-up',
  extend: 'longer',
};

/** Days and times of a step, as the history keeps them. */
function toldOf(step: SeriesStep): string {
  if (step.kind === 'other-times') return `${step.from} ${step.times.start} ${step.times.end}`;
  if (step.kind === 'pause') return [step.from, step.until].filter(Boolean).join(' ');
  return step.kind === 'take-up' ? step.from : step.until;
}

/** A series that is paused to its end keeps the days it had. */
function reachOf(
  { firstDay, lastDay }: Request,
  { slots }: Expansion,
): Pick<Request, 'firstDay' | 'lastDay'> {
  const [first, last] = [slots[0]?.day ?? firstDay, slots.at(-1)?.until ?? lastDay];
  return { firstDay: first < firstDay ? first : firstDay, lastDay: last > lastDay ? last : lastDay };
}

const namesOf = (tx: Writing, organiser: Id, { before, after, cannot }: SeatsTurned) =>
  workerNames(tx, {
    organiser,
    workers: [...new Set([...before, ...after, ...cannot].map(({ workerId }) => workerId))],
  });

async function refuseForThem(tx: Writing, organiser: Id, cannot: SeatsTurned['cannot']): Promise<void> {
  if (cannot.length === 0) return;
  const names = await namesOf(tx, organiser, { before: [], after: [], cannot, days: [] });
  throw new Refused(
    cannot.flatMap(({ workerId, reasons }) => refusalsOfMember(names.get(workerId) ?? '', reasons)),
  );
}

async function foreseen(tx: Writing, organiser: Id, turned: SeatsTurned): Promise<SeriesForeseen> {
  const { before, after, cannot, days, asked = [] } = turned;
  const names = await namesOf(tx, organiser, turned);
  const askedNames = await workerNames(tx, { organiser, workers: [...asked] });
  const of = <Of extends { readonly workerId: Id }>(all: readonly Of[], worker: Id) =>
    all.filter(({ workerId }) => workerId === worker);
  return {
    visits: days.length,
    asked: asked.map((worker) => askedNames.get(worker) ?? ''),
    people: [...names].map(([worker, name]) => ({
      worker,
      name,
      visits: of(after, worker).length,
      hours: { before: hoursOf(of(before, worker)), after: hoursOf(of(after, worker)) },
      cannot: of(cannot, worker).map(({ day, reasons }) => ({ day, reasons })),
    })),
    cheques: { before: hoursOf(before), after: hoursOf(after) },
  };
}

const hoursOf = (seats: readonly { readonly hours: Hours }[]): number =>
  seats.reduce((sum, { hours }) => sum + hours, 0);
