import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { READING, type Reading } from '#database';
import { type Id } from '#kernel';
import { placeListed, teamAnswersAt } from '#matching';
import { teamSheetWords as words } from '../../../../words/nl/staff/people-team-sheet';
import { Does, PathId } from '../../../../api/frame';
import { Mistyped, OnScreen, Screen } from '../../../frame';
import { demandOffice } from '../../office';
import { PersonFiles } from '../../person-files';
import { SheetEntry } from '../sheet/sheet-entry';
import { SheetReads } from '../sheet/sheet-reads';
import { typedLine } from '../sheet/typed-times';
import { teamSheetAt, TeamSheetPage, type TeamSheetProps } from './team-sheet-page';

interface Asked {
  readonly organiser: Id;
  readonly occurrence: Id;
  readonly request: FastifyRequest;
}

/** "Allen 7.30-12, behalve …": the hours of a whole team in one go, and the sheet that they sign. */
@Controller('organisaties/:organiserId/uren/ploeg/:occurrenceId')
@ApiExcludeController()
export class TeamSheetScreens {
  constructor(
    private readonly sheets: SheetReads,
    private readonly entry: SheetEntry,
    private readonly files: PersonFiles,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('performance.read')
  async sheet(
    @PathId('organiserId') organiser: Id,
    @PathId('occurrenceId') occurrence: Id,
    @OnScreen() screen: Screen,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    return screen.show(TeamSheetPage, await this.opened(screen, { organiser, occurrence, request }));
  }

  @Post()
  @Does('performance.register')
  async enter(
    @PathId('organiserId') organiser: Id,
    @PathId('occurrenceId') occurrence: Id,
    @OnScreen() screen: Screen,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const sheet = await this.opened(screen, { organiser, occurrence, request });
    screen.onRefusal(TeamSheetPage, sheet);
    const all = screen.typed.text('all');
    if (!typedLine(all)) throw new Mistyped([{ field: 'all', says: words.allWrong }]);
    const { day } = sheet.place;
    const lines = sheet.lines.filter(({ told, assignment }) => !told && assignment.state === 'assigned');
    const { taken, faults } = await this.entry.enter(
      screen,
      { lines, asked: { from: day, until: day } },
      all,
    );
    if (faults.length > 0) {
      screen.onRefusal(TeamSheetPage, await this.opened(screen, { organiser, occurrence, request }));
      throw new Mistyped(faults);
    }
    return screen.goTo(`${teamSheetAt(organiser, occurrence)}?gedaan=${taken > 0 ? 'blad' : 'blad-leeg'}`);
  }

  /** The looks at whose hours these are are on record before they are shown. */
  private async opened(
    { access }: Screen,
    { organiser, occurrence, request: { protocol, host } }: Asked,
  ): Promise<TeamSheetProps> {
    demandOffice(access);
    const place = await placeListed(this.reading, organiser, occurrence);
    const lines = await this.sheets.team({ organiser, occurrence });
    const people = [...new Set(lines.map(({ assignment }) => assignment.workerId))];
    await this.files.look(...people.map((id) => ({ access, organiser, id, what: 'hours' as const })));
    const address = `${protocol}://${host}${teamSheetAt(organiser, occurrence)}`;
    const answered = await teamAnswersAt(this.reading, { organiser, occurrences: [occurrence] });
    return { organiser, place, lines, address, answered: answered.get(occurrence) };
  }
}
