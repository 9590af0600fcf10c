import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Day, type Id, NotFound } from '#kernel';
import { recordsAbout, type SignedPaper, signedPapersOf } from '#registry';
import { CataloguePages } from '#task-catalogue';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { PersonFiles } from '../person-files';
import { RecordOptions } from '../records/record-options';
import { partOf } from '../records/record-page';
import { type RecordGroup } from '../records/records-list';
import { userForms } from '../records/user-forms';
import { FilePartPage } from '../workers/file-part-page';
import { UserOverviewPage } from './user-overview-page';
import { UserReads } from './user-reads';

const parts = ['overeenkomsten', 'plaatsen'];
const TASKS_MOST = 5_000;

/** The file of a user: the overview, and what is recorded part by part. */
@Controller('organisaties/:organiserId/gebruikers/:userId')
@ApiExcludeController()
export class UserFileScreens {
  constructor(
    private readonly files: PersonFiles,
    private readonly reads: UserReads,
    private readonly lists: RecordOptions,
    private readonly catalogue: CataloguePages,
  ) {}

  @Get()
  @Does('user.read')
  async overview(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') user: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access, today } = screen;
    const file = await this.files.user({ access, organiser, id: user, what: 'user' });
    const overview = await this.reads.overview({ organiser, user, today });
    const tasks = await this.tasks(today);
    return screen.show(UserOverviewPage, { owner: file.owner, file, overview, tasks });
  }

  @Get(':part')
  @Does('user.read')
  async part(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') user: Id,
    @Param('part') part: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    if (!parts.includes(part)) throw new NotFound('page', part);
    const { access, today } = screen;
    const { owner } = await this.files.user({ access, organiser, id: user, what: `user.${part}` });
    const groups: RecordGroup[] = [];
    for (const form of userForms.filter((one) => partOf(one) === part)) {
      const rows = await recordsAbout(this.files.reading, { organiser, noun: form.noun, owner: user });
      groups.push({
        form,
        rows,
        options: await this.lists.of(form.lists, { organiser, owner: user, today }),
      });
    }
    const papers: readonly SignedPaper[] =
      part === 'overeenkomsten' ? await signedPapersOf(this.files.reading, { organiser, owner: user }) : [];
    return screen.show(FilePartPage, { owner, part, groups, papers });
  }

  private async tasks(on: Day): Promise<ReadonlyMap<string, string>> {
    const { tasks } = await this.catalogue.tasks(this.files.reading, { on, limit: TASKS_MOST });
    return new Map(tasks.map(({ code, name }) => [code, name]));
  }
}
