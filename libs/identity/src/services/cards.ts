import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Writing } from '#database';
import { type Id, type Moment, refuseUnlessAllowed } from '#kernel';
import { personOf } from '#registry';
import { CARD_ALPHABET, CARD_SIGNS, cardCode, isEasyPin, printedCardCode } from '../rules/card-code';
import { logInFigures } from '../rules/log-in-figures';
import { refusalsToChangePin } from '../rules/one-time-codes';
import { digestOfSecret } from '../store/secrets';
import { endSessionsOf, makeActor } from './actors';
import { Passwords } from './passwords';
import { giveRole } from './roles';

const NAME_OF_WORKERS = 'Wijk-werker';

/** Cards for workers: a code to type and a PIN to remember, printed at the desk; no address or telephone needed. */
@Injectable()
export class Cards {
  constructor(
    private readonly road: Road,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Issues a card to a worker; the command's subject is the worker. The first card makes the worker's account, a
   * new one ends the card before it and every open session. Code and PIN are shown once: a replay has none.
   * @throws NotFound when the organiser has no such worker
   */
  async issue(command: Command, { organiser }: OfOrganiser) {
    const code = cardCode(Array.from({ length: CARD_SIGNS - 1 }, () => randomInt(CARD_ALPHABET)));
    const pin = drawnPin();
    const pinHash = await this.passwords.hashOf(pin);
    const worker = command.subject;
    const taken = await this.road.take(command, {
      perform: async (tx) => {
        await personOf(tx, { organiser, worker });
        const actor =
          (await actorOfWorker(tx, { organiser, worker })) ?? (await newActor(tx, { organiser, worker }));
        await endCardsOf(tx, { organiser, worker });
        await endSessionsOf(tx, actor);
        await tx.run('insert into card (code_digest, actor_id, pin_hash, issued_at) values (?, ?, ?, ?)', [
          digestOfSecret(code),
          actor,
          pinHash,
          tx.now,
        ]);
      },
      answer: async (_, subject) => ({ worker: subject }),
    });
    return taken.replayed || taken.dryRun ? { taken } : { taken, code: printedCardCode(code), pin };
  }

  /**
   * Gives a worker who forgot it a new PIN for the same card; the command's subject is the worker. The old PIN and
   * every open session end. Shown once: a replay has none.
   * @throws NotFound when the organiser has no such worker, Refused `no-card-yet`
   */
  async changePin(command: Command, { organiser }: OfOrganiser) {
    const pin = drawnPin();
    const pinHash = await this.passwords.hashOf(pin);
    const worker = command.subject;
    const taken = await this.road.take(command, {
      perform: async (tx) => {
        await personOf(tx, { organiser, worker });
        const actor = await actorOfWorker(tx, { organiser, worker });
        const changed =
          actor === undefined
            ? 0
            : await tx.run('update card set pin_hash = ? where actor_id = ? and ended_at is null', [
                pinHash,
                actor,
              ]);
        refuseUnlessAllowed(refusalsToChangePin(changed > 0));
        if (actor !== undefined) await endSessionsOf(tx, actor);
      },
      answer: async (_, subject) => ({ worker: subject }),
    });
    return taken.replayed || taken.dryRun ? { taken } : { taken, pin };
  }

  /** Since when a worker has the card that opens; null when there is none. */
  async issuedAt(reading: Reading, { organiser, worker }: WorkerOf): Promise<Moment | null> {
    const card = await reading.row<{ issuedAt: Moment }>(
      `select c.issued_at from card c join actor a on a.id = c.actor_id
        where c.actor_id in (${ACCOUNTS}) and c.ended_at is null and a.ended_at is null`,
      [worker, organiser],
    );
    return card?.issuedAt ?? null;
  }
}

interface OfOrganiser {
  readonly organiser: Id;
}

interface WorkerOf {
  readonly organiser: Id;
  readonly worker: Id;
}

/** Every account that a worker ever had at an organiser. */
const ACCOUNTS = `select actor_id from actor_role where party_id = ? and organiser_id = ? and role = 'worker'`;

/** The account by which a worker can come in today: one that was closed, or whose role is over, opens nothing. */
async function actorOfWorker(tx: Writing, { organiser, worker }: WorkerOf): Promise<Id | undefined> {
  const known = await tx.row<{ actor: Id }>(
    `select r.actor_id as actor from actor_role r join actor a on a.id = r.actor_id
      where r.party_id = ? and r.organiser_id = ? and r.role = 'worker'
        and a.ended_at is null and r.ended_at is null and (r.until_day is null or r.until_day >= ?)`,
    [worker, organiser, tx.today],
  );
  return known?.actor;
}

/** A step: no card of a worker opens any more, of whichever account. */
async function endCardsOf(tx: Writing, { organiser, worker }: WorkerOf): Promise<void> {
  await tx.run(`update card set ended_at = ? where ended_at is null and actor_id in (${ACCOUNTS})`, [
    tx.now,
    worker,
    organiser,
  ]);
}

/** The account of a worker has no name: that lies in the registry alone, where it can be erased. */
async function newActor(tx: Writing, { organiser, worker }: WorkerOf): Promise<Id> {
  const actor = tx.ids.random();
  await makeActor(tx, { name: NAME_OF_WORKERS }, actor);
  await giveRole(tx, {
    id: tx.ids.next(),
    actor,
    role: 'worker',
    organiser,
    party: worker,
    byAdministrator: false,
  });
  return actor;
}

function drawnPin(): string {
  for (;;) {
    const pin = String(randomInt(10 ** logInFigures.pinDigits)).padStart(logInFigures.pinDigits, '0');
    if (!isEasyPin(pin)) return pin;
  }
}
