import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Id, isId, NotFound } from '#kernel';
import { closedDaysListed, dayParts, SiteCalendar } from '#matching';
import { userFacts, usersPage } from '#registry';
import { closingWords as words } from '../../../words/nl/staff/planning-closings';
import { Does, PathId } from '../../../api/frame';
import { asDay, maybe, needed, oneOf, OnScreen, Screen } from '../../frame';
import { officeOf } from '../office';
import { planningAt, withQuery } from '../paths';
import { ClosingsPage, type ClosingsProps } from './closings-page';

const NAMES_OFFERED = 8;

/** Days on which a place is closed, told to the office. */
@Controller('organisaties/:organiserId/sluitingen')
@ApiExcludeController()
export class ClosingScreens {
  constructor(
    private readonly calendar: SiteCalendar,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('closedDay.read')
  async list(@OnScreen() screen: Screen): Promise<string> {
    const asked = {
      user: screen.asked('gebruiker'),
      site: screen.asked('plaats'),
      search: screen.asked('wie'),
    };
    return screen.show(ClosingsPage, await this.told(officeOf(screen), asked));
  }

  @Post()
  @Does('closedDay.add')
  async close(@OnScreen() screen: Screen): Promise<string> {
    const { organiser, user, site } = this.again(screen);
    const { from, until, part, why } = screen.typed.read({
      from: asDay(screen.today, words.fromUnclear),
      until: maybe(asDay(screen.today, words.fromUnclear)),
      part: maybe(oneOf(dayParts, words.partUnclear)),
      why: needed(words.whyMissing),
    });
    const input = { organiser, user, site, from, until: until ?? from, part, why };
    await this.calendar.close(screen.command({ organiser, body: input }), input);
    return this.done(screen, { organiser, user, site, gedaan: 'closed' });
  }

  @Post(':closedDayId/open')
  @Does('closedDay.withdraw')
  async reopen(@PathId('closedDayId') closedDay: Id, @OnScreen() screen: Screen): Promise<string> {
    const { organiser, user, site } = this.again(screen);
    const input = { organiser, user, closedDay };
    await this.calendar.withdraw(screen.command({ organiser, subject: closedDay, body: input }), input);
    return this.done(screen, { organiser, user, site, gedaan: 'reopened' });
  }

  /** @throws NotFound where the form names no place that exists */
  private again(screen: Screen) {
    const organiser = officeOf(screen);
    const [user, site] = [screen.typed.text('user'), screen.typed.text('site')];
    if (!isId(user) || !isId(site)) throw new NotFound('site', site);
    screen.onRefusal(ClosingsPage, () => this.told(organiser, { user, site, search: '' }));
    return { organiser, user, site };
  }

  private async told(
    organiser: Id,
    asked: { readonly user: string; readonly site: string; readonly search: string },
  ): Promise<ClosingsProps> {
    const search = asked.search.trim();
    const found = search === '' ? [] : await this.named(organiser, search);
    const user = isId(asked.user)
      ? await userFacts(this.reading, { organiser, user: asked.user })
      : undefined;
    const site = user?.sites.find((one) => one.site === asked.site) ?? user?.sites[0];
    const closed =
      user && site
        ? await closedDaysListed(this.reading, { organiser, user: user.user, site: site.site })
        : [];
    return { organiser, search, found, user, site, closed };
  }

  private async named(organiser: Id, search: string) {
    const { items } = await usersPage(this.reading, { organiser, search, limit: NAMES_OFFERED });
    return items;
  }

  private done(screen: Screen, told: { organiser: Id; user: Id; site: Id; gedaan: string }): string {
    const { organiser, user, site, gedaan } = told;
    return screen.goTo(withQuery(planningAt(organiser).closings, { gebruiker: user, plaats: site, gedaan }));
  }
}
