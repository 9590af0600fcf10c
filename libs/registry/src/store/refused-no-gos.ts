import { Logger } from '@nestjs/common';
import { type Command, INSTALLATION, type Reading, type Road } from '#database';
import { type Day, type Id, type Month, Refused } from '#kernel';
import { groundOf, type RefusedNoGoGround } from '../rules';
import { organiserOf } from './records';

/** How often a wish to keep somebody away was refused in a month, on one ground. */
export interface RefusedNoGos {
  readonly month: Month;
  readonly ground: RefusedNoGoGround;
  readonly count: number;
}

const log = new Logger('refused no-gos');

/**
 * Lets a verb about a no-go run, and counts it when its reason was refused. Attempts are counted: who tries twice
 * counts twice. The count names nobody, and neither does its command: it is done in the name of the installation. Where
 * it cannot be counted the log tells so, and who asked still hears why it was refused.
 * @throws what the verb throws
 */
export async function countedNoGo<Answer>(
  road: Road,
  command: Command,
  run: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await run();
  } catch (failure) {
    const ground = failure instanceof Refused ? groundOf(failure.refusals) : undefined;
    if (ground && !command.dryRun)
      await count(road, command, ground).catch((error: unknown) =>
        log.error(`a refused no-go was not counted: ${String(error)}`),
      );
    throw failure;
  }
}

/** The refused command left nothing behind, not even its id: the count that comes of it can have that id. */
const count = (road: Road, { id, books }: Command, ground: RefusedNoGoGround) =>
  road.take(
    { id, verb: 'refusedNoGo.count', books, actor: INSTALLATION, subject: id, body: { ground } },
    {
      perform: async (tx) => {
        await tx.run('insert into refused_no_go (id, organiser_id, refused_on, ground) values (?, ?, ?, ?)', [
          id,
          organiserOf(tx),
          tx.today,
          ground,
        ]);
      },
      answer: async () => undefined,
    },
  );

/** Refused no-gos of an organiser between two days, both included, per month and ground. */
export const refusedNoGos = (
  reading: Reading,
  { organiser, from, until }: { readonly organiser: Id; readonly from: Day; readonly until: Day },
): Promise<RefusedNoGos[]> =>
  reading.rows<RefusedNoGos>(
    `select substr(refused_on, 1, 7) as month, ground, cast(count(*) as integer) as count
       from refused_no_go where organiser_id = ? and refused_on between ? and ?
      group by substr(refused_on, 1, 7), ground order by 1, 2`,
    [organiser, from, until],
  );
