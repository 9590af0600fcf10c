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
        await tx.run('update card set ended_at = ? where actor_id = ? and ended_at is null', [tx.now, actor]);
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
      `select c.issued_at from card c join actor_role r on r.actor_id = c.actor_id
        where r.party_id = ? and r.organiser_id = ? and r.role = 'worker' and c.ended_at is null`,
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

async function actorOfWorker(tx: Writing, { organiser, worker }: WorkerOf): Promise<Id | undefined> {
  const known = await tx.row<{ actor: Id }>(
    `select actor_id as actor from actor_role where party_id = ? and role = 'worker' and organiser_id = ?`,
    [worker, organiser],
  );
  return known?.actor;
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
