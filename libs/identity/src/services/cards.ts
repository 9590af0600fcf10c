import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Command, Road } from '#database';
import { type Id } from '#kernel';
import { CARD_ALPHABET, CARD_SIGNS, cardCode, isEasyPin, printedCardCode } from '../rules/card-code';
import { logInFigures } from '../rules/log-in-figures';
import { digestOfSecret } from '../store/secrets';
import { endSessionsOf, makeActor } from './actors';
import { Passwords } from './passwords';
import { giveRole } from './roles';

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
   */
  async issue(command: Command, input: { readonly organiser: Id; readonly name: string }) {
    const code = cardCode(Array.from({ length: CARD_SIGNS - 1 }, () => randomInt(CARD_ALPHABET)));
    const pin = drawnPin();
    const pinHash = await this.passwords.hashOf(pin);
    const worker = command.subject;
    const taken = await this.road.take(command, {
      perform: async (tx) => {
        const known = await tx.row<{ actor: Id }>(
          `select actor_id as actor from actor_role where party_id = ? and role = 'worker' and organiser_id = ?`,
          [worker, input.organiser],
        );
        const actor = known?.actor ?? tx.ids.random();
        if (known === undefined) {
          await makeActor(tx, { name: input.name }, actor);
          await giveRole(tx, {
            id: tx.ids.next(),
            actor,
            role: 'worker',
            organiser: input.organiser,
            party: worker,
            byAdministrator: false,
          });
        }
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
}

function drawnPin(): string {
  for (;;) {
    const pin = String(randomInt(10 ** logInFigures.pinDigits)).padStart(logInFigures.pinDigits, '0');
    if (!isEasyPin(pin)) return pin;
  }
}
