import { Injectable } from '@nestjs/common';
import { type Command, Road } from '#database';
import { type Id, NotFound } from '#kernel';
import { logInFigures } from '../rules/log-in-figures';
import { actorByEmail, rolesOfActor } from '../store/actors';
import { drawnSecret, storeSecret } from '../store/one-time-secrets';
import { makeActor } from './actors';
import { type PasswordLetter } from './new-passwords';
import { giveRole } from './roles';

const DAY_MINUTES = 24 * 60;

export interface Invited {
  readonly organiser: Id;
  /** The user for whom the contact may ask and confirm. */
  readonly user: Id;
  readonly name: string;
  readonly email: string;
}

/** Contacts of a user are asked in by mail: no password goes through anybody else's hands. */
@Injectable()
export class Invitations {
  constructor(private readonly road: Road) {}

  /**
   * Lets somebody in as contact of a user, and makes the link that goes by mail. Who has an account with this
   * address gets the role in it; who is a contact of this user already gets a new link. The link of a replay or a
   * dry run is not shown: there is nothing to mail then.
   * @throws NotFound, Refused `party-unknown`, `actor-ended`
   */
  async invite(command: Command, asked: Invited) {
    const secret = drawnSecret();
    const taken = await this.road.take(command, {
      perform: async (tx) => {
        const known = await actorByEmail(tx, asked.email);
        const actor = known?.id ?? tx.ids.random();
        if (!known) await makeActor(tx, asked, actor);
        const held = (await rolesOfActor(tx, actor)).some(
          ({ role, party, until }) =>
            role === 'user-contact' && party === asked.user && (until === null || until >= tx.today),
        );
        const { organiser, user: party } = asked;
        const role = { organiser, party, role: 'user-contact', byAdministrator: false } as const;
        if (!held) await giveRole(tx, { ...role, actor, id: tx.ids.next() });
        const minutes = logInFigures.invitationDays * DAY_MINUTES;
        await storeSecret(tx, { secret, purpose: 'invitation', actor, minutes });
      },
      answer: async (tx) => {
        const actor = await actorByEmail(tx, asked.email);
        if (!actor) throw new NotFound('actor', 'of this address');
        return actor;
      },
    });
    const letter: PasswordLetter | undefined =
      taken.replayed || taken.dryRun || taken.answer.email === null
        ? undefined
        : { to: taken.answer.email, secret };
    return { taken, letter };
  }
}
