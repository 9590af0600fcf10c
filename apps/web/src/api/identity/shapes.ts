import { type Channel } from '#database';
import {
  type Actor,
  type ApiToken,
  type AuditEntry,
  type LookEntry,
  type Role,
  roles,
  type Session,
} from '#identity';
import { type Day, type Id, type Moment } from '#kernel';
import { IsDay, IsIdText, IsMoment, IsOneOf, IsPart, IsText, IsWhole } from '../frame';

const VERSIONS = { min: 1, max: 1_000_000_000 };
const POSTINGS = { min: 1, max: Number.MAX_SAFE_INTEGER };

export class SessionShape implements Session {
  @IsIdText() readonly id!: Id;
  @IsText({ max: 200, optional: true }) readonly device!: string | null;
  @IsMoment() readonly openedAt!: Moment;
  @IsMoment() readonly seenAt!: Moment;
  @IsMoment({ describes: 'When it ends, whatever happens.' }) readonly endsAt!: Moment;
  @IsMoment({ optional: true }) readonly endedAt!: Moment | null;
}

export class OpenedSessionShape extends SessionShape {
  @IsText({ max: 100, describes: 'For `Authorization: Bearer …`. Shown this once.' }) readonly token!: string;
  @IsOneOf(['second-step'], {
    optional: true,
    describes: 'What has to be set up before anything else may be done.',
  })
  readonly awaits!: 'second-step' | null;
}

export class TokenShape implements ApiToken {
  @IsIdText() readonly id!: Id;
  @IsText({ max: 100 }) readonly name!: string;
  @IsMoment() readonly madeAt!: Moment;
  @IsMoment({ optional: true }) readonly endsAt!: Moment | null;
  @IsMoment({ optional: true }) readonly endedAt!: Moment | null;
}

export class MadeTokenShape extends TokenShape {
  @IsText({ max: 100, optional: true, describes: 'For `Authorization: Bearer …`. Shown this once.' })
  readonly token?: string;
}

export class RoleShape {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly actor!: Id;
  @IsOneOf(roles) readonly role!: Role;
  @IsIdText({ optional: true, describes: 'Left out for the whole installation.' })
  readonly organiser!: Id | null;
  @IsIdText({ optional: true, describes: 'The user, worker or OCMW that the role stands for.' })
  readonly party!: Id | null;
  @IsDay() readonly from!: Day;
  @IsDay({ optional: true }) readonly until!: Day | null;
  @IsWhole(VERSIONS) readonly version!: number;
}

export class ActorShape implements Actor {
  @IsIdText() readonly id!: Id;
  @IsOneOf(['human', 'system']) readonly kind!: 'human' | 'system';
  @IsText({ max: 200 }) readonly name!: string;
  @IsText({ max: 254, optional: true }) readonly email!: string | null;
  @IsMoment() readonly madeAt!: Moment;
  @IsMoment({ optional: true }) readonly endedAt!: Moment | null;
  @IsWhole(VERSIONS) readonly version!: number;
}

export class ActorWithRolesShape extends ActorShape {
  @IsPart(() => RoleShape, { list: { max: 1000 } }) readonly roles!: readonly RoleShape[];
}

export class ResetPasswordShape extends ActorShape {
  @IsText({ max: 200, optional: true, describes: 'The new password. Shown this once.' })
  readonly password?: string;
}

export class CardShape {
  @IsIdText() readonly worker!: Id;
  @IsText({ max: 14, optional: true, example: 'ABCD-EFGH-JKM2', describes: 'Shown this once.' })
  readonly code?: string;
  @IsText({ max: 6, optional: true, example: '418263', describes: 'Shown this once.' }) readonly pin?: string;
}

export class PinShape {
  @IsIdText() readonly worker!: Id;
  @IsText({ max: 6, optional: true, example: '418263', describes: 'Shown this once.' }) readonly pin?: string;
}

export class LookShape implements LookEntry {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly actor!: Id;
  @IsText({ max: 200 }) readonly actorName!: string;
  @IsIdText({ describes: 'The worker or the user whose file it is.' }) readonly party!: Id;
  @IsText({ max: 100, describes: 'What was seen.' }) readonly what!: string;
  @IsMoment() readonly seenAt!: Moment;
}

export class AuditShape implements AuditEntry {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly actor!: Id;
  @IsText({ max: 200, optional: true }) readonly actorName!: string | null;
  @IsText({ max: 100 }) readonly verb!: string;
  @IsIdText({ describes: 'What the verb made or changed.' }) readonly subject!: Id;
  @IsIdText({ optional: true }) readonly onBehalfOf!: Id | null;
  @IsOneOf(['desk', 'phone', 'paper', 'mail'], { optional: true }) readonly channel!: Channel | null;
  @IsText({ max: 2000, optional: true }) readonly reason!: string | null;
  @IsText({ max: 2000, optional: true }) readonly onBehalfReason!: string | null;
  @IsMoment() readonly recordedAt!: Moment;
  @IsWhole({ ...POSTINGS, optional: true }) readonly firstPosting!: number | null;
  @IsWhole({ ...POSTINGS, optional: true }) readonly lastPosting!: number | null;
}
