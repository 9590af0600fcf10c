import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { actorsOfOrganiser, Audit, onlyOwn } from '#identity';
import { addDays, type Id, isId, type Moment, momentInBrussels, timeOfDay } from '#kernel';
import { Does, PathId } from '../../api/frame';
import { asDay, listAsked, OnScreen, Screen } from '../frame';
import { AuditPage, entryColumns, lookColumns, LooksPage } from './audit-pages';

const PEOPLE_MAXIMUM = 500;
const MIDNIGHT = timeOfDay('00:00');

/** Who did what, and who looked at whose file: to be searched, and taken along as a file. */
@Controller('organisaties/:organiserId/nazicht')
@ApiExcludeController()
export class AuditScreens {
  constructor(
    private readonly audit: Audit,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('audit.read')
  async done(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const asked = listAsked(screen, { sorts: ['wanneer'], filters: ['wie', 'wat', 'over', 'van', 'tot'] });
    const { wie: actor, wat: verb, over: subject, van: from, tot: until } = asked.filters;
    const rows = await this.audit.entries(this.reading, {
      organiser,
      actor: isId(actor) ? actor : undefined,
      verb: verb || undefined,
      subject: isId(subject) ? subject : undefined,
      from: midnightOf(screen, from, 0),
      until: midnightOf(screen, until, 1),
      after: asked.after || undefined,
      limit: asked.limit + 1,
    });
    if (asked.csv) return screen.csv('nazicht', entryColumns, rows.slice(0, asked.limit));
    return screen.show(AuditPage, {
      organiser,
      asked,
      ...pageOf(rows, asked.limit),
      people: await this.people(organiser),
    });
  }

  @Get('inzage')
  @Does('look.read')
  async looks(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    // People read who looked at their own file in their own space.
    onlyOwn(screen.access, {});
    const asked = listAsked(screen, { sorts: ['wanneer'], filters: ['wie', 'dossier'] });
    const { wie: actor, dossier: party } = asked.filters;
    const rows = await this.audit.looks(this.reading, {
      organiser,
      actor: isId(actor) ? actor : undefined,
      parties: isId(party) ? [party] : undefined,
      after: asked.after || undefined,
      limit: asked.limit + 1,
    });
    if (asked.csv) return screen.csv('inzage', lookColumns, rows.slice(0, asked.limit));
    return screen.show(LooksPage, {
      organiser,
      asked,
      ...pageOf(rows, asked.limit),
      people: await this.people(organiser),
    });
  }

  private async people(organiser: Id): Promise<(readonly [Id, string])[]> {
    const found = await actorsOfOrganiser(this.reading, { organiser, limit: PEOPLE_MAXIMUM });
    return found.map(({ actor: { id, name } }) => [id, name] as const);
  }
}

function pageOf<Row extends { readonly id: Id }>(rows: readonly Row[], limit: number) {
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? shown.at(-1)?.id : undefined };
}

/** The moment at which a day begins, or the day after it; none for what is no day. */
function midnightOf({ today }: Screen, typed = '', daysAfter = 0): Moment | undefined {
  const day = asDay(today, '').as(typed);
  return day && momentInBrussels(addDays(day, daysAfter), MIDNIGHT);
}
