import { Inject, Injectable } from '@nestjs/common';
import { ChequeLedger, type StatementPage, type StatementPosting } from '#cheque-ledger';
import { READING, type Reading } from '#database';
import { type Day } from '#kernel';
import { type Request, requestsOfAssignments } from '#matching';
import { Orders } from '#payments';
import { type Space } from '../own-space';
import { TaskNames } from '../task-names';

/** One line of a user's statement: what came in or went out, and for which request. */
export interface StatementLine {
  readonly on: Day;
  /** The day of work, where it was paid with these cheques. */
  readonly performedOn: Day | null;
  readonly kind: 'bought' | 'worked' | 'expired' | 'corrected' | 'returned';
  /** What came in, or below zero went out, at the price each cheque had. */
  readonly cents: number;
  /** The same in cheques; undefined for cheques from before this book, whose price is not told here. */
  readonly cheques: number | undefined;
  readonly task: string;
  readonly request: Request | undefined;
}

export interface Statement {
  readonly lines: readonly StatementLine[];
  /** What came in and what went out in all. */
  readonly inCents: number;
  readonly outCents: number;
}

const POSTINGS_AT_ONCE = 500;
const ORDERS_LOOKED_AT = 1000;

/** What a user's cheques did between two days, from the book itself. */
@Injectable()
export class Statements {
  constructor(
    private readonly ledger: ChequeLedger,
    private readonly orders: Orders,
    private readonly names: TaskNames,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async of(space: Space, { from, until }: { readonly from: Day; readonly until: Day }): Promise<Statement> {
    const prices = await this.prices(space);
    const moved = (await this.postings(space, { from, until })).filter((one) => centsOf(one) !== 0);
    const requests = await requestsOfAssignments(this.reading, {
      organiser: space.organiser,
      assignments: [...new Set(moved.flatMap(({ assignment }) => assignment ?? []))],
    });
    const tasks = await this.names.of(
      [...requests.values()].map(({ task }) => task),
      space.today,
    );
    const lines = moved.map((posting): StatementLine => {
      const request = posting.assignment === null ? undefined : requests.get(posting.assignment);
      return {
        on: posting.happenedOn,
        performedOn: posting.performedOn,
        kind: kindOf(posting),
        cents: centsOf(posting),
        cheques: chequesOf(posting, prices),
        task: (request && tasks.get(request.task)?.task) ?? '',
        request,
      };
    });
    const sum = (of: readonly StatementLine[]) => of.reduce((total, { cents }) => total + Math.abs(cents), 0);
    return {
      lines,
      inCents: sum(lines.filter(({ cents }) => cents > 0)),
      outCents: sum(lines.filter(({ cents }) => cents < 0)),
    };
  }

  /** What a cheque of each order cost, by its number in the book. */
  private async prices({ organiser, user, today: on }: Space): Promise<ReadonlyMap<number, number>> {
    const orders = await this.orders.list(this.reading, {
      organiser,
      user,
      state: 'paid',
      limit: ORDERS_LOOKED_AT,
    });
    const lots = await this.ledger.chequesOf(this.reading, { book: organiser, user, on });
    return new Map([
      ...orders.flatMap(({ lot, priceCents }) => (lot === null ? [] : [[lot, priceCents] as const])),
      ...lots.map(({ number, priceCents }) => [number, priceCents] as const),
    ]);
  }

  private async postings({ organiser: book, user: owner }: Space, stretch: { from: Day; until: Day }) {
    const postings: StatementPosting[] = [];
    for (let after: number | undefined = 0; after !== undefined;) {
      const page: StatementPage = await this.ledger.statement(this.reading, {
        book,
        owner,
        after,
        limit: POSTINGS_AT_ONCE,
        ...stretch,
      });
      postings.push(...page.postings);
      after = page.next;
    }
    return postings;
  }
}

const prepaid = ({ entries }: StatementPosting) => entries.filter(({ purpose }) => purpose === 'prepaid');

/** What the user paid for and has not used yet changes by this; setting cheques apart for a job changes nothing. */
const centsOf = (posting: StatementPosting): number =>
  prepaid(posting).reduce((sum, { change }) => sum + change, 0);

function chequesOf(posting: StatementPosting, prices: ReadonlyMap<number, number>): number | undefined {
  let cheques = 0;
  for (const { lot, change } of prepaid(posting)) {
    const price = lot === null ? undefined : prices.get(lot);
    if (price === undefined) return undefined;
    cheques += change / price;
  }
  return cheques;
}

function kindOf({ kind }: StatementPosting): StatementLine['kind'] {
  switch (kind) {
    case 'hand-over':
      return 'worked';
    case 'expire':
      return 'expired';
    case 'reversal':
      return 'corrected';
    case 'issue':
    case 'take-over':
      return 'bought';
    default:
      return 'returned';
  }
}
