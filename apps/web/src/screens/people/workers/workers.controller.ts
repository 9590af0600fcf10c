import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { listAsked } from '../../frame/list';
import { demandOffice } from '../office';
import { WorkersList } from './workers-list';
import { workerColumns, WorkersPage } from './workers-page';

const SORTS = ['naam', 'toestand', 'tot', 'bemiddelaar', 'ingeschreven'] as const;
const FILTERS = ['toestand', 'einde', 'caseload'] as const;

/** "Mensen": the workers of an organiser. */
@Controller('organisaties/:organiserId/mensen')
@ApiExcludeController()
export class WorkersScreens {
  constructor(private readonly list: WorkersList) {}

  @Get()
  @Does('worker.search')
  async workers(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    const asked = listAsked(screen, { sorts: SORTS, filters: FILTERS });
    const { actor } = screen.access;
    const page = await this.list.page({ organiser, actor, today: screen.today, list: asked });
    if (asked.csv) return screen.csv('wijk-werkers', workerColumns, page.rows);
    return screen.show(WorkersPage, { organiser, asked, ...page });
  }
}
