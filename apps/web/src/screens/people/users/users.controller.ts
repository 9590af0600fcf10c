import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { listAsked } from '../../frame/list';
import { demandOffice } from '../office';
import { UsersList } from './users-list';
import { userColumns, UsersPage } from './users-page';

const SORTS = ['naam', 'soort', 'toestand', 'plaats', 'tot', 'ingeschreven'] as const;
const FILTERS = ['soort', 'toestand'] as const;

/** "Gebruikers": the users of an organiser. */
@Controller('organisaties/:organiserId/gebruikers')
@ApiExcludeController()
export class UsersScreens {
  constructor(private readonly list: UsersList) {}

  @Get()
  @Does('user.search')
  async users(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    const asked = listAsked(screen, { sorts: SORTS, filters: FILTERS });
    const page = await this.list.page({ organiser, today: screen.today, list: asked });
    if (asked.csv) return screen.csv('gebruikers', userColumns, page.rows);
    return screen.show(UsersPage, { organiser, asked, ...page });
  }
}
