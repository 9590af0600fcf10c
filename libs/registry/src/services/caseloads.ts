import { Injectable } from '@nestjs/common';
import { type Command, Road, type Taken } from '#database';
import { type Day, type Id } from '#kernel';
import { organiserOf, recordOf } from '../store/records';
import { workerTable } from '../store/worker-tables';

export interface HandOver {
  readonly workers: readonly Id[];
  /** Actor of the mediator who follows them from now on. */
  readonly to: Id;
  readonly from: Day;
}

/** Workers that were handed over. */
export interface HandedOver {
  readonly workers: number;
}

export interface NewTeam {
  readonly mediator: Id;
  readonly from: Day;
  /** Empty for no team. */
  readonly team: string;
}

/** Who follows whom: workers are handed over, mediators join a team. Each is a dated line that is never rewritten. */
@Injectable()
export class Caseloads {
  constructor(private readonly road: Road) {}

  /** From a day on another mediator follows these workers; all of them, or none. @throws NotFound */
  handOver(command: Command, { workers, to, from }: HandOver): Promise<Taken<HandedOver>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const organiser = organiserOf(tx);
        for (const id of workers) {
          await recordOf(tx, workerTable, { id, organiser });
          await tx.run(
            `insert into worker_mediator (id, organiser_id, worker_id, "from", mediator_id, recorded_at)
              values (?, ?, ?, ?, ?, ?)`,
            [tx.ids.next(), organiser, id, from, to, tx.now],
          );
        }
      },
      answer: async () => ({ workers: workers.length }),
    });
  }

  /** From a day on a mediator belongs to a team, or to none. */
  joinTeam(command: Command, { mediator, from, team }: NewTeam): Promise<Taken<NewTeam>> {
    return this.road.take(command, {
      perform: async (tx) => {
        await tx.run(
          `insert into mediator_team (id, organiser_id, mediator_id, "from", team, recorded_at)
            values (?, ?, ?, ?, ?, ?)`,
          [tx.ids.next(), organiserOf(tx), mediator, from, team, tx.now],
        );
      },
      answer: async () => ({ mediator, from, team }),
    });
  }
}
