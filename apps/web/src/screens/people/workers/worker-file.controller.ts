import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Id, NotFound } from '#kernel';
import { recordsAbout, type SignedPaper, signedPapersOf } from '#registry';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { PersonFiles } from '../person-files';
import { RecordOptions } from '../records/record-options';
import { type RecordForm } from '../records/record-form';
import { partOf } from '../records/record-page';
import { type RecordGroup } from '../records/records-list';
import { workerForms } from '../records/worker-forms';
import { FilePartPage } from './file-part-page';
import { OverviewPage } from './overview-page';
import { WorkerReads } from './worker-reads';

const parts = ['overeenkomsten', 'attesten', 'beschikbaarheid', 'wensen', 'gesprekken'];

/** The file of a worker: the overview, and what is recorded part by part. */
@Controller('organisaties/:organiserId/mensen/:workerId')
@ApiExcludeController()
export class WorkerFileScreens {
  constructor(
    private readonly files: PersonFiles,
    private readonly reads: WorkerReads,
    private readonly lists: RecordOptions,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('worker.read')
  async overview(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access, today } = screen;
    const file = await this.files.worker({ access, organiser, id: worker, what: 'worker' });
    const overview = await this.reads.overview({ organiser, worker, today });
    return screen.show(OverviewPage, { owner: file.owner, file, overview });
  }

  @Get(':part')
  @Does('worker.read')
  async part(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @Param('part') part: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    if (!parts.includes(part)) throw new NotFound('page', part);
    const { access } = screen;
    const { owner } = await this.files.worker({ access, organiser, id: worker, what: `worker.${part}` });
    const groups: RecordGroup[] = [];
    for (const form of workerForms.filter((one) => partOf(one) === part))
      groups.push(await this.group(screen, form, worker));
    const papers: readonly SignedPaper[] =
      part === 'overeenkomsten' ? await signedPapersOf(this.reading, { organiser, owner: worker }) : [];
    return screen.show(FilePartPage, { owner, part, groups, papers });
  }

  private async group(screen: Screen, form: RecordForm, owner: Id): Promise<RecordGroup> {
    const { access, today } = screen;
    const organiser = access.organiser ?? owner;
    const rows = await recordsAbout(this.reading, { organiser, noun: form.noun, owner });
    return { form, rows, options: await this.lists.of(form.lists, { organiser, owner, today }) };
  }
}
