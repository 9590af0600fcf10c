/**
 * A process that books without end, and says of each command that it was answered. The kill loop ends it. It begins
 * when it is told on its input, a line each: database url, secret, organiser, name of this run.
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { ChequeLedger } from '#cheque-ledger';
import { Database, drawnIds, type Writing } from '#database';
import { type Cheques, type Cents, type Hours, type Id, systemClock, today } from '#kernel';

const CALLERS = 8;
const ledger = new ChequeLedger();
const STDOUT = 1;

interface Work {
  readonly organiser: Id;
  readonly run: string;
}

async function main(): Promise<void> {
  const [url = '', secret = '', organiser = '', run = ''] = (await text(process.stdin)).split('\n');
  const database = await Database.open({
    url,
    tables: [],
    secret,
    clock: systemClock,
    ids: drawnIds,
  });
  writeSync(STDOUT, 'ready\n');
  await Promise.all(
    Array.from({ length: CALLERS }, (_, caller) =>
      book(database, { organiser: organiser as Id, run }, caller),
    ),
  );
}

async function book(database: Database, work: Work, caller: number): Promise<void> {
  for (let round = 0; ; round += 1) {
    const parties = { user: drawnIds.random(), person: drawnIds.random(), worker: drawnIds.random() };
    const assignment = drawnIds.random();
    const performance = drawnIds.random();
    const job = { ...parties, assignment, performance, performedOn: today(systemClock), hours: 3 as Hours };
    const steps: ((tx: Writing) => Promise<unknown>)[] = [
      (tx) =>
        ledger.issueLot(tx, {
          ...parties,
          order: tx.command.subject,
          cheques: 9 as Cheques,
          priceCents: 645 as Cents,
          issuedOn: tx.today,
          form: 'electronic',
        }),
      (tx) => ledger.hold(tx, { ...job, cheques: 'now' }),
      (tx) => ledger.handOver(tx, { ...job, hours: 4 as Hours }),
      (tx) => ledger.correct(tx, { performance, why: 'een uur te veel', right: job }),
    ];
    for (const [index, step] of steps.entries())
      await take(database, step, { ...work, key: [work.run, caller, round, index].join('-') });
  }
}

async function take(
  database: Database,
  step: (tx: Writing) => Promise<unknown>,
  { organiser, key }: Work & { readonly key: string },
): Promise<void> {
  const id = drawnIds.next();
  const subject = drawnIds.random();
  await database.road.take(
    {
      id,
      subject,
      key,
      verb: 'test.append',
      books: [organiser],
      actor: organiser,
      body: { key },
    },
    {
      perform: async (tx) => {
        await step(tx);
      },
      answer: async () => undefined,
    },
  );
  writeSync(STDOUT, `${id} ${key} ${subject}\n`);
}

void main();
