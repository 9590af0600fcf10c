import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import {
  actorsOfOrganiser,
  actorWithRoles,
  hasOwnScope,
  Passkeys,
  type Role,
  roles,
  SecondStep,
} from '#identity';
import { CLOCK, type Clock, type Id, isId, NotFound, today } from '#kernel';
import { settingsOf } from '#registry';
import { Screen } from '../frame';
import { type AccountsProps, type StepDemand } from './accounts-page';

const AT_ONCE = 25;
/** Stands between the name and the id where a page goes on. */
const BETWEEN = '\t';

/** Accounts are made here for who works at the organiser: workers get a card, contacts an invitation. */
export const rolesOfStaff: readonly Role[] = roles.filter((role) => !hasOwnScope(role));

/** Reads what the pages of accounts show. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly step: SecondStep,
    private readonly passkeys: Passkeys,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of accounts, as the address of the screen asks for it. */
  async page(organiser: Id, screen: Screen): Promise<AccountsProps> {
    const search = screen.asked('zoek').trim();
    const [sought, id] = screen.asked('na').split(BETWEEN);
    const rows = await actorsOfOrganiser(this.reading, {
      organiser,
      search,
      ...(sought !== undefined && id !== undefined && { after: [sought, id] as const }),
      limit: AT_ONCE + 1,
    });
    const shown = rows.slice(0, AT_ONCE);
    const last = shown.at(-1);
    const goesOn = rows.length > AT_ONCE && last !== undefined;
    return {
      organiser,
      search,
      roles: rolesOfStaff,
      found: shown.map(({ actor }) => actor),
      next: goesOn ? onwards(search, [last.sought, last.id]) : undefined,
      made: await this.madeAt(organiser, screen.asked('gemaakt')),
      step: await this.demand(organiser),
    };
  }

  /** One account, with how its owner logs in. @throws NotFound when it has no role at the organiser */
  async one(organiser: Id, id: Id) {
    const actor = await actorWithRoles(this.reading, id, organiser);
    if (!actor) throw new NotFound('actor', id);
    const step = await this.step.state(this.reading, id);
    const passkeys = (await this.passkeys.list(this.reading, id)).length;
    return { organiser, actor, step, passkeys };
  }

  /** The address of the account that was just made; empty when none was. */
  private async madeAt(organiser: Id, id: string): Promise<string> {
    const made = isId(id) ? await actorWithRoles(this.reading, id, organiser) : undefined;
    return made?.email ?? '';
  }

  /** What counts today about a second step: the version that began last says it. */
  private async demand(organiser: Id): Promise<StepDemand> {
    const on = today(this.clock);
    const version = (await settingsOf(this.reading, organiser))
      .filter(({ name, from }) => name === 'second-step-for-staff' && from <= on)
      .toSorted((one, other) =>
        `${one.from} ${one.decidedOn}` < `${other.from} ${other.decidedOn}` ? -1 : 1,
      )
      .at(-1);
    return { isAsked: version?.value === 'true', since: version?.from };
  }
}

const onwards = (search: string, key: readonly string[]) =>
  `?${new URLSearchParams({ zoek: search, na: key.join(BETWEEN) }).toString()}`;
