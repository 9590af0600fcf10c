import { setImmediate as aTurnOfTheLoop } from 'node:timers/promises';
import { type Clock, type Id, type IdSource, NotFound } from '#kernel';
import { type Command } from '../command';
import { HoldAlso, NotStored, OutcomeUnknown } from '../errors';
import { type BookNumber } from '../reading';
import { type Taken, type Verb } from '../verb';
import { runCommand } from './run-command';
import { type Transaction, type Transactions } from './transaction';

/** Enough to share one write to the disk among many, few enough that nobody waits long. */
const BATCH_MAXIMUM = 64;

interface Waiting {
  readonly command: Command;
  readonly verb: Verb<unknown>;
  /** The command's own books, and those that a first try found it must also hold. */
  readonly books: readonly Id[];
  readonly settle: (outcome: Outcome) => void;
}

type Outcome = { readonly taken: Taken<unknown> } | { readonly error: unknown };

export interface RoadOptions {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly secret: string;
}

/**
 * The one road for all writes. Commands that wait together share one durable transaction, each behind its own
 * mark, and their callers are answered after the commit: an answer means stored. Nothing else writes.
 */
export class Road {
  private readonly queues = new Map<string, Waiting[]>();

  constructor(private readonly options: RoadOptions) {}

  /**
   * Runs a verb, once. The same key and body again give the earlier answer; a dry run does all and undoes it.
   * @throws Refused and whatever else the verb throws: then nothing of it is stored and its key stays free
   * @throws KeyUsedForSomethingElse, NotFound (an unknown book), NotStored, OutcomeUnknown
   */
  async take<Answer>(command: Command, verb: Verb<Answer>): Promise<Taken<Answer>> {
    const outcome = await new Promise<Outcome>((settle) => {
      this.enqueue({ command, verb, books: command.books, settle });
    });
    if ('error' in outcome) throw outcome.error;
    return outcome.taken as Taken<Answer>;
  }

  private enqueue(waiting: Waiting): void {
    const name = this.options.transactions.queueOf(waiting.books);
    const queue = this.queues.get(name);
    if (queue) {
      queue.push(waiting);
      return;
    }
    this.queues.set(name, [waiting]);
    // All requests that arrived in this turn of the loop join the first batch.
    setImmediate(() => void this.work(name));
  }

  private async work(name: string): Promise<void> {
    const queue = this.queues.get(name) ?? [];
    while (queue.length > 0) {
      const batch = queue.splice(0, BATCH_MAXIMUM);
      await this.runBatch(batch).catch((error: unknown) => {
        for (const { settle } of batch)
          settle({ error: new NotStored('the batch broke off', { cause: error }) });
      });
      await aTurnOfTheLoop();
    }
    this.queues.delete(name);
  }

  /**
   * Between two commands the process answers others: pages do not wait for a batch, and nor do newcomers, of whom Node
   * lets in only one a turn of its loop.
   */
  private async runBatch(batch: readonly Waiting[]): Promise<void> {
    const begun = await this.begin(batch);
    if (!begun) return;
    const { transaction, books } = begun;
    const outcomes: Outcome[] = [];
    for (const waiting of batch) {
      if (!transaction.isOpen()) break;
      if (outcomes.length > 0) await aTurnOfTheLoop();
      outcomes.push(await this.outcomeOf(waiting, transaction, books));
    }
    await this.finish(batch, outcomes, transaction);
  }

  /**
   * Starts the batch's transaction. Where one command names a book that does not exist, each is tried alone; for
   * anything else, such as another process that goes on writing, all of them would wait in vain one by one.
   */
  private async begin(batch: readonly Waiting[]) {
    try {
      return await this.options.transactions.begin(batch.flatMap(({ books }) => books));
    } catch (error) {
      if (error instanceof NotFound && batch.length > 1)
        for (const waiting of batch) await this.runBatch([waiting]);
      else for (const { settle } of batch) settle({ error: notBegun(error) });
      return undefined;
    }
  }

  private async outcomeOf(
    { command, verb }: Waiting,
    transaction: Transaction,
    books: ReadonlyMap<Id, BookNumber>,
  ): Promise<Outcome> {
    try {
      return { taken: await runCommand(command, verb, { ...this.options, transaction, books }) };
    } catch (error) {
      return { error };
    }
  }

  private async finish(batch: readonly Waiting[], outcomes: readonly Outcome[], transaction: Transaction) {
    if (!transaction.isOpen()) {
      await transaction.end('failed');
      const cause = outcomes.find((outcome) => 'error' in outcome);
      const error = new NotStored(
        'the transaction was ended before its commit',
        cause && { cause: cause.error },
      );
      for (const { settle } of batch) settle({ error });
      return;
    }
    try {
      await transaction.commit();
    } catch (cause) {
      await transaction.end('failed');
      for (const { settle } of batch) settle({ error: new OutcomeUnknown({ cause }) });
      return;
    }
    await transaction.end('committed');
    batch.forEach((waiting, index) => {
      const outcome = outcomes[index];
      if (outcome) this.settle(waiting, outcome);
    });
  }

  private settle(waiting: Waiting, outcome: Outcome): void {
    if ('error' in outcome && outcome.error instanceof HoldAlso)
      this.enqueue({ ...waiting, books: [...waiting.books, outcome.error.organiser as Id] });
    else waiting.settle(outcome);
  }
}

const notBegun = (error: unknown) =>
  error instanceof NotFound || error instanceof NotStored
    ? error
    : new NotStored('no transaction could be started', { cause: error });
