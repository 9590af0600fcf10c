import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Does, PathId } from '../../../../api/frame';
import { OnScreen, Screen } from '../../../frame';
import { Mistyped } from '../../../frame/typed';
import { demandOffice, officePath } from '../../office';
import { PersonFiles } from '../../person-files';
import { SheetEntry } from './sheet-entry';
import { SheetPage } from './sheet-page';
import { queryOf, type Sheet, sheetAsked, SheetReads } from './sheet-reads';

/** "Uren van een blad": a whole sheet of paper typed at once, line by line. */
@Controller('organisaties/:organiserId/uren/blad')
@ApiExcludeController()
export class SheetScreens {
  constructor(
    private readonly sheets: SheetReads,
    private readonly entry: SheetEntry,
    private readonly files: PersonFiles,
  ) {}

  @Get()
  @Does('performance.register')
  async sheet(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(SheetPage, await this.opened(screen, organiser));
  }

  @Post()
  @Does('performance.register')
  async enter(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const sheet = await this.opened(screen, organiser);
    screen.onRefusal(SheetPage, sheet);
    const { taken, known, faults } = await this.entry.enter(screen, sheet);
    if (faults.length > 0) {
      screen.onRefusal(SheetPage, { ...(await this.sheets.sheet(sheet.asked, screen.today)), taken });
      throw new Mistyped(faults);
    }
    const done = taken > 0 ? 'blad' : known > 0 ? 'blad-bekend' : 'blad-leeg';
    return screen.goTo(`${officePath(organiser)}/uren/blad?${queryOf(sheet.asked)}&gedaan=${done}`);
  }

  /** The looks at whose sheet it is are on record before it is shown. */
  private async opened(screen: Screen, organiser: Id): Promise<Sheet> {
    const { access } = screen;
    demandOffice(access);
    const asked = sheetAsked(organiser, (name) => screen.asked(name), screen.today);
    const ids = [asked.worker, asked.user].filter((id) => id !== undefined);
    await this.files.look(...ids.map((id) => ({ access, organiser, id, what: 'hours' })));
    return this.sheets.sheet(asked, screen.today);
  }
}
