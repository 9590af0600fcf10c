import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Access, onlyOwn } from '#identity';
import { type Id } from '#kernel';
import { Does, PathId } from '../../api/frame';
import { PathCode } from '../../api/task-catalogue/path-code';
import { asDay, listAsked, OnScreen, Screen } from '../frame';
import { CatalogueList } from './catalogue-list';
import { catalogueColumns, CataloguePage } from './catalogue-page';
import { TaskFiles } from './task-file';
import { TaskPage } from './task-page';

/** The list of tasks and each of them, as the people of an organiser see it. */
@Controller('organisaties/:organiserId/taken')
@ApiExcludeController()
export class CatalogueScreens {
  constructor(
    private readonly list: CatalogueList,
    private readonly files: TaskFiles,
  ) {}

  @Get()
  @Does('task.read')
  async tasks(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    onlyOwn(screen.access, {});
    const asked = listAsked(screen, {
      sorts: ['code', 'naam', 'groep'],
      filters: ['groep', 'voor', 'zekerheid', 'dag'],
    });
    const on = asDay(screen.today, '').as(asked.filters.dag ?? '') ?? screen.today;
    const found = await this.list.tasks(organiser, asked, on);
    if (asked.csv) return screen.csv('taken', catalogueColumns, found.tasks);
    return screen.show(CataloguePage, {
      ...found,
      organiser,
      asked,
      on,
      exclusions: await this.list.exclusions(),
      mayDecide: mayDecide(screen.access),
    });
  }

  @Get(':taskCode')
  @Does('task.read')
  async task(
    @PathId('organiserId') organiser: Id,
    @PathCode('taskCode') code: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    onlyOwn(screen.access, {});
    const file = await this.files.of(organiser, code, this.list.today);
    return screen.show(TaskPage, { organiser, file, mayDecide: mayDecide(screen.access) });
  }
}

/** Who may record what municipalities decide; everybody else reads it. */
const mayDecide = ({ roles }: Access) => roles.includes('administrator') || roles.includes('mediator');
