import { Inject, Injectable } from '@nestjs/common';
import { ChequeLedger, type LotBalance, type StatementPage } from '#cheque-ledger';
import { READING, type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { type Request, requestsPage } from '#matching';
import { type ChequeOrder, Orders } from '#payments';
import { type EndingRow, openEndings, type UserFacts, userFacts } from '#registry';

interface Of {
  readonly organiser: Id;
  readonly user: Id;
  readonly today: Day;
}

/** What the first page of a user's file tells. */
export interface UserOverview {
  readonly facts: UserFacts;
  readonly lots: readonly LotBalance[];
  readonly requests: readonly Request[];
  readonly endings: readonly EndingRow[];
}

/** Cheques of a user: what is left of each order, the orders, and everything that happened. */
export interface UserCheques {
  readonly lots: readonly LotBalance[];
  readonly orders: readonly ChequeOrder[];
  readonly statement: StatementPage;
}

const REQUESTS_SHOWN = 5;
const ORDERS_SHOWN = 100;
const POSTINGS_AT_ONCE = 50;

/** Reads what the pages of a user's file show. */
@Injectable()
export class UserReads {
  constructor(
    private readonly ledger: ChequeLedger,
    private readonly orders: Orders,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** @throws NotFound */
  async overview({ organiser, user, today }: Of): Promise<UserOverview> {
    return {
      facts: await userFacts(this.reading, { organiser, user }),
      lots: await this.lots({ organiser, user, today }),
      requests: await requestsPage(this.reading, { organiser, user, limit: REQUESTS_SHOWN }),
      endings: (await openEndings(this.reading, organiser)).filter(({ userId }) => userId === user),
    };
  }

  async cheques(of: Of, after: number): Promise<UserCheques> {
    const { organiser, user } = of;
    return {
      lots: await this.lots(of),
      orders: await this.orders.list(this.reading, { organiser, user, limit: ORDERS_SHOWN }),
      statement: await this.ledger.statement(this.reading, {
        book: organiser,
        owner: user,
        after,
        limit: POSTINGS_AT_ONCE,
      }),
    };
  }

  private lots({ organiser, user, today }: Of): Promise<LotBalance[]> {
    return this.ledger.chequesOf(this.reading, { book: organiser, user, on: today });
  }
}
