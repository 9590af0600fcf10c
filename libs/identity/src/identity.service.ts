import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { CLOCK, type Clock, dayInBrussels, epochOfMoment, type Id, type Moment } from '#kernel';
import { NotLoggedIn, SecondStepToSetUp } from './errors';
import { decideAccess, type Decision } from './rules/access';
import { logInFigures } from './rules/log-in-figures';
import { isOfSetUp, type Verb } from './rules/permissions';
import { LastSeen } from './services/last-seen';
import { type Bearer, bearerOf } from './store/bearers';

const MINUTE = 60_000;

/** Lets actors in: who is behind a secret, and may that actor do this verb, here, today. */
@Injectable()
export class Identity {
  constructor(
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly lastSeen: LastSeen,
  ) {}

  /**
   * Whether the bearer of a secret may do a verb, for the organiser named.
   * @throws NotLoggedIn when the secret is unknown, revoked or past its end
   * @throws SecondStepToSetUp for everything but setting one up, while the session waits for it
   */
  async admit(asked: { secret: string; verb: Verb; organiser?: Id }): Promise<Decision> {
    const now = this.clock.now();
    const bearer = await bearerOf(this.reading, asked.secret);
    if (!bearer || isOver(bearer, now)) throw new NotLoggedIn();
    if (bearer.kind === 'session') this.lastSeen.note(bearer.credential, now, bearer.seenAt);
    const { actor, credential, held } = bearer;
    const { verb, organiser } = asked;
    if (bearer.awaits !== null && !isOfSetUp(verb)) throw new SecondStepToSetUp();
    return decideAccess({
      actor,
      credential,
      verb,
      held,
      today: dayInBrussels(now),
      ...(organiser !== undefined && { organiser }),
    });
  }
}

function isOver({ endsAt, seenAt }: Bearer, now: Moment): boolean {
  if (endsAt !== null && endsAt <= now) return true;
  return (
    seenAt !== null && epochOfMoment(now) - epochOfMoment(seenAt) > logInFigures.sessionIdleMinutes * MINUTE
  );
}
