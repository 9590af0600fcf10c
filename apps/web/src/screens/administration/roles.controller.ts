import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { actorsOfOrganiser, actorWithRoles, isHeld, type Role, Roles } from '#identity';
import { type Id, NotFound } from '#kernel';
import { administrationWords as says } from '../../words/nl/staff/administration';
import { Does, PathId } from '../../api/frame';
import { asDay, asWhole, type ListAsked, listAsked, maybe, oneOf, OnScreen, Screen } from '../frame';
import {
  EndRolePage,
  GiveRolePage,
  officeRoles,
  personColumns,
  type PersonListed,
  PersonPage,
  RolesPage,
} from './roles-pages';

const VERSIONS_MAXIMUM = 1_000_000;
const fieldOf = {
  'role-held-already': 'role',
  'role-ends-before-it-begins': 'until',
  'last-administrator': 'until',
};

/** Who may log in for an organiser and as what: roles are given and ended here. */
@Controller('organisaties/:organiserId/rollen')
@ApiExcludeController()
export class RoleScreens {
  constructor(
    private readonly roles: Roles,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('actor.read')
  async list(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const asked = listAsked(screen, { sorts: ['naam'] });
    const { people, next } = await this.people(organiser, asked, screen);
    if (asked.csv) return screen.csv('rollen', personColumns, people);
    return screen.show(RolesPage, { organiser, asked, people, next });
  }

  @Get(':actorId')
  @Does('actor.read')
  async one(
    @PathId('organiserId') organiser: Id,
    @PathId('actorId') actor: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const person = await this.person(organiser, actor);
    return screen.show(PersonPage, { organiser, person, mayGive: true });
  }

  @Get(':actorId/geven')
  @Does('role.give')
  async ask(
    @PathId('organiserId') organiser: Id,
    @PathId('actorId') actor: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(GiveRolePage, { organiser, person: await this.person(organiser, actor) });
  }

  @Post(':actorId/geven')
  @Does('role.give')
  async give(
    @PathId('organiserId') organiser: Id,
    @PathId('actorId') actor: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const person = await this.person(organiser, actor);
    const { typed, today } = screen;
    screen.onRefusal(GiveRolePage, { organiser, person }, { fieldOf });
    const told = typed.read({
      role: oneOf<Role>(officeRoles, says.roleMissing),
      from: asDay(today, says.fromMissing),
      until: maybe(asDay(today, says.untilWrong)),
    });
    const asked = { ...told, actor, organiser };
    await this.roles.give(screen.command({ organiser, body: asked }), asked, givenBy(screen));
    return screen.goTo(`/organisaties/${organiser}/rollen/${actor}?gedaan=given`);
  }

  @Get(':actorId/:roleId/einde')
  @Does('role.end')
  async askEnd(
    @PathId('organiserId') organiser: Id,
    @PathId('actorId') actor: Id,
    @PathId('roleId') role: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(EndRolePage, await this.roleOf(organiser, actor, role));
  }

  @Post(':actorId/:roleId/einde')
  @Does('role.end')
  async end(
    @PathId('organiserId') organiser: Id,
    @PathId('actorId') actor: Id,
    @PathId('roleId') role: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    screen.onRefusal(EndRolePage, await this.roleOf(organiser, actor, role), { fieldOf });
    const { until, version } = screen.typed.read({
      until: asDay(screen.today, says.lastDayMissing),
      version: asWhole({ min: 1, max: VERSIONS_MAXIMUM }, says.lastDayMissing),
    });
    const command = screen.command({ organiser, subject: role, body: { until, version } });
    await this.roles.end(command, { organiser, until, version }, givenBy(screen));
    return screen.goTo(`/organisaties/${organiser}/rollen/${actor}?gedaan=ended`);
  }

  private async people(organiser: Id, { search, after, limit }: ListAsked, { today }: Screen) {
    const [sought, id] = after.split('\t');
    const rows = await actorsOfOrganiser(this.reading, {
      organiser,
      search,
      limit: limit + 1,
      ...(sought !== undefined && id !== undefined && { after: [sought, id] as const }),
    });
    const people: PersonListed[] = [];
    for (const { actor } of rows.slice(0, limit)) {
      const known = await actorWithRoles(this.reading, actor.id, organiser);
      const held = (known?.roles ?? []).filter((role) => isHeld(role, today)).map(({ role }) => role);
      people.push({ actor, held: [...new Set(held)] });
    }
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { people, next: last && `${last.sought}\t${last.id}` };
  }

  /** @throws NotFound for who has no role at this organiser */
  private async person(organiser: Id, actor: Id) {
    const person = await actorWithRoles(this.reading, actor, organiser);
    if (!person) throw new NotFound('actor', actor);
    return person;
  }

  private async roleOf(organiser: Id, actor: Id, id: Id) {
    const person = await this.person(organiser, actor);
    const role = person.roles.find((one) => one.id === id);
    if (!role) throw new NotFound('role', id);
    return { organiser, person, role };
  }
}

const givenBy = ({ access }: Screen) => ({ byAdministrator: access.roles.includes('administrator') });
