import { ChequeLedger } from '#cheque-ledger';
import { type Database, INSTALLATION, type Taken, type Writing } from '#database';
import { type Cents, type Cheques, type Day, type Id, moment, Refused, type SetClock } from '#kernel';
import { aCommand, aRandomId } from '../support/commands';

/** Two organisers that share their people, as the random histories find them. */
export class Region {
  readonly ledger = new ChequeLedger();
  /** Two at any time: when they turn out to be one, somebody new comes. */
  readonly persons: Id[];
  /** Who turned out to be whom. */
  readonly joined: { from: Id; into: Id }[] = [];
  readonly users: readonly Id[];
  readonly books: Id[] = [];
  /** Assignments made so far, and whose they are. */
  readonly assignments: { book: Id; assignment: Id; person: Id; user: Id; performedOn: Day }[] = [];
  readonly performances: { book: Id; performance: Id }[] = [];
  /** Ids of the commands that were answered with success. */
  readonly acknowledged: { book: Id; command: Id }[] = [];
  refused = 0;

  constructor(
    readonly database: Database,
    readonly clock: SetClock,
    readonly draw: () => Id = aRandomId,
  ) {
    this.persons = [draw(), draw()];
    this.users = [draw(), draw()];
  }

  /** Opens both books in January, with some cheques for every user; the history begins in February. */
  async open(): Promise<this> {
    this.clock.set(moment('2026-01-02T11:00:00.000Z'));
    for (const organiser of [this.draw(), this.draw()]) {
      await this.take(INSTALLATION, (tx) => this.ledger.openBook(tx, { organiser }));
      this.books.push(organiser);
      for (const user of this.users) await this.take(organiser, (tx) => this.firstCheques(tx, user));
    }
    this.clock.set(moment('2026-02-10T11:00:00.000Z'));
    return this;
  }

  private firstCheques(tx: Writing, user: Id): Promise<number> {
    return this.ledger.issueLot(tx, {
      user,
      order: tx.command.subject,
      cheques: 10 as Cheques,
      priceCents: 645 as Cents,
      issuedOn: tx.today,
      form: 'electronic',
    });
  }

  /** Takes a command in a book; answers with its refusal codes, none when it was done. */
  async attempt(
    book: Id,
    step: (tx: Writing) => Promise<unknown>,
    how: { readonly dryRun?: boolean } = {},
  ): Promise<readonly string[]> {
    try {
      await this.take(book, step, how);
      return [];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refused += 1;
      return error.refusals.map(({ code }) => code);
    }
  }

  async take(
    book: Id,
    step: (tx: Writing) => Promise<unknown>,
    { dryRun = false }: { readonly dryRun?: boolean } = {},
  ): Promise<Taken<void>> {
    const command = aCommand({ id: this.draw(), subject: this.draw(), books: [book], dryRun });
    const taken = await this.database.road.take(command, {
      perform: async (tx) => {
        await step(tx);
      },
      answer: async () => undefined,
    });
    if (!dryRun) this.acknowledged.push({ book, command: command.id });
    return taken;
  }

  /** From here on everything of one person is the other's. */
  join(from: Id, into: Id): void {
    this.joined.push({ from, into });
    this.persons.splice(0, 2, into, this.draw());
    for (const made of this.assignments) if (made.person === from) made.person = into;
  }

  /** Everybody who turned out to be this person, and the person. */
  selvesOf(person: Id): readonly Id[] {
    const others = this.joined.filter(({ into }) => into === person);
    return [person, ...others.flatMap(({ from }) => this.selvesOf(from))];
  }

  pick<Item>(from: readonly Item[], choice: number): Item | undefined {
    return from.length === 0 ? undefined : from[choice % from.length];
  }

  /** Everything stored of the region's books, in one text: equal before and after when nothing was stored. */
  async imprint(): Promise<string> {
    const rows = await this.database.reading.rows<object>(
      `select b.id, (select count(*) from command where book = b.number) as commands,
          (select count(*) from account where book = b.number) as accounts,
          (select count(*) from lot where book = b.number) as lots,
          (select count(*) from entry where book = b.number) as entries,
          p.number, p.chain
        from book b left join posting p on p.book = b.number and
          p.number = (select max(number) from posting where book = b.number)
        order by b.number`,
    );
    return JSON.stringify(rows);
  }
}
