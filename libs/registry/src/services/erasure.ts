import { Injectable } from '@nestjs/common';
import { type Command, Road, type Taken, type Writing } from '#database';
import { type Id, refuseUnlessAllowed } from '#kernel';
import { refusalsToErase } from '../rules';
import { organiserOf, recordOf } from '../store/records';
import { type UserRow, userTable } from '../store/user-tables';
import { personOf } from '../store/who';
import { type WorkerRow, workerTable } from '../store/worker-tables';

/** Free words about a worker, in which anyone may stand, the number under which VDAB knows them, and where they live. */
const wordsAboutWorkers = [
  `update worker set pwa_proof = case when pwa_proof is null then null else '' end, months_source = null,
     vdab_number = null where id = ?`,
  `update worker_status set source = null where worker_id = ?`,
  `update worker_interim_day set source = null where worker_id = ?`,
  `update worker_referral set goals = '', contact = null where worker_id = ?`,
  `update worker_suspension set reason = '' where worker_id = ?`,
  `update worker_absence set reason = null where worker_id = ?`,
  `update worker_agreement set end_reason = null where worker_id = ?`,
  `update worker_talk set next_step = '' where worker_id = ?`,
  `update worker_certificate set name = '' where worker_id = ?`,
  `update worker_domicile set latitude_e5 = null, longitude_e5 = null where worker_id = ?`,
  `update validity_ended set reason = '' where worker_id = ?`,
  `delete from worker_aim where worker_id = ?`,
  `delete from signed_paper where owner_id = ?`,
  `delete from worker_details where worker_id = ?`,
];

const wordsAboutUsers = [
  `update user_record set left_reason = null, vdab_number = null where id = ?`,
  `update user_agreement set end_reason = null where user_id = ?`,
  `update user_site set name = '', street = null, latitude_e5 = null, longitude_e5 = null where user_id = ?`,
  `update validity_ended set reason = '' where user_id = ?`,
  `delete from signed_paper where owner_id = ?`,
  `delete from user_contact where user_id = ?`,
  `delete from user_details where user_id = ?`,
];

const wordsAbout = { worker: wordsAboutWorkers, user: wordsAboutUsers } as const;

/** Who is erased: a worker or a user of the organiser whose book the command holds. */
export interface ErasedParty {
  readonly kind: 'worker' | 'user';
  readonly party: Id;
}

/** A library above that keeps words about people with its own records erases them too. */
export interface ErasureFollower {
  /** A step, inside the command that erases somebody. @throws Refused where something must be rounded off first */
  partyErased(tx: Writing, erased: ErasedParty): Promise<void>;
}

/**
 * Erases what names or reaches a human being, and the history of it. What remains counts hours, months and cheques
 * of someone nobody can name, so that the book still verifies.
 */
@Injectable()
export class Erasure {
  private readonly followers: ErasureFollower[] = [];

  constructor(private readonly road: Road) {}

  /** A library calls this once, when it starts. */
  register(follower: ErasureFollower): void {
    this.followers.push(follower);
  }

  /** @throws Refused while the worker has not left, NotFound */
  eraseWorker(command: Command): Promise<Taken<WorkerRow>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const { id, leftOn, diedOn } = await recordOf(tx, workerTable, this.subjectOf(command));
        refuseUnlessAllowed(refusalsToErase('worker', diedOn ?? leftOn, tx.today));
        const person = await personOf(tx, { organiser: organiserOf(tx), worker: id });
        await this.erase(tx, { kind: 'worker', party: id });
        await tx.run(
          `delete from person_insz where person_id = ? and not exists (select 1 from person p
            join worker w on w.person_id = p.id where (p.id = ? or p.joined_to = ?) and w.id <> ?)`,
          [person, person, person, id],
        );
      },
      answer: (tx) => recordOf(tx, workerTable, this.subjectOf(command)),
    });
  }

  /** @throws Refused while the user has not left, NotFound */
  eraseUser(command: Command): Promise<Taken<UserRow>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const { id, leftOn } = await recordOf(tx, userTable, this.subjectOf(command));
        refuseUnlessAllowed(refusalsToErase('user', leftOn, tx.today));
        await this.erase(tx, { kind: 'user', party: id });
      },
      answer: (tx) => recordOf(tx, userTable, this.subjectOf(command)),
    });
  }

  private async erase(tx: Writing, erased: ErasedParty): Promise<void> {
    const { kind, party } = erased;
    for (const follower of this.followers) await follower.partyErased(tx, erased);
    for (const statement of wordsAbout[kind]) await tx.run(statement, [party]);
    await tx.run('delete from record_history where organiser_id = ? and owner_id = ?', [
      organiserOf(tx),
      party,
    ]);
  }

  private subjectOf({ books: [organiser], subject }: Command) {
    return { id: subject, organiser: organiser ?? subject };
  }
}
