import {
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  type PipeTransform,
} from '@nestjs/common';
import { READING, type Reading } from '#database';
import { NotLoggedIn, onlyOwn } from '#identity';
import { CLOCK, type Clock, covers, type Day, type Id, isId, type Moment, NotFound, today } from '#kernel';
import { type SiteFacts, userFacts } from '#registry';
import { type UserKind } from '#regulation';
import { behalfOf, requireBehalf } from '../frame/behalf';
import { GoFirst } from '../frame/go-first';
import { type ScreenRequest } from '../frame/screen';

/** The place of one user on the screens: its own people are here, and the desk that acts for it. */
export interface Space {
  readonly organiser: Id;
  readonly user: Id;
  readonly kind: UserKind;
  readonly name: string;
  /** Every place of work, those of the past too. */
  readonly sites: readonly SiteFacts[];
  /** What the addresses of all its pages begin with. */
  readonly base: string;
  readonly today: Day;
  readonly now: Moment;
}

/** The places where work can be asked for today. */
export const sitesToday = ({ sites, today: on }: Space): SiteFacts[] =>
  sites.filter((site) => covers(site, on));

/** The name of a place; empty where it is not known any more. */
export const siteName = ({ sites }: Space, id: Id): string =>
  sites.find(({ site }) => site === id)?.name ?? '';

@Injectable()
class SpaceFinder implements PipeTransform<ScreenRequest, Promise<Space>> {
  constructor(
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async transform(request: ScreenRequest): Promise<Space> {
    const { organiserId: organiser, userId: user } = request.params;
    const { access } = request;
    if (!access) throw new NotLoggedIn();
    if (!isId(organiser) || !isId(user)) throw new NotFound('user', String(user));
    onlyOwn(access, { user });
    const { kind, name, sites } = await userFacts(this.reading, { organiser, user });
    const path = request.method === 'GET' ? request.originalUrl : `${baseOf(organiser, user)}/begin`;
    const first = requireBehalf({ access, onBehalf: behalfOf(request), path }, user);
    if (first !== undefined) throw new GoFirst(first);
    const at = { today: today(this.clock), now: this.clock.now() };
    return { organiser, user, kind, name, sites, base: baseOf(organiser, user), ...at };
  }
}

const baseOf = (organiser: Id, user: Id) => `/organisaties/${organiser}/voor/${user}`;

const Asked = createParamDecorator((_: unknown, context: ExecutionContext): ScreenRequest =>
  context.switchToHttp().getRequest<ScreenRequest>(),
);

/**
 * The user in the path: `@InSpace() space: Space`. To whoever does not belong to it, it does not exist; staff first
 * says how they were asked.
 */
export const InSpace = () => Asked(SpaceFinder);
