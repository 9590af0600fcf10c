import { Controller, Get, Inject, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { Audit } from '#identity';
import { type Id, isId, NotFound } from '#kernel';
import { historyOf } from '#registry';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { mediatorNames } from '../caseload/mediators';
import { type OwnerKind } from '../office';
import { PersonFiles } from '../person-files';
import { recordForms } from '../records/record-forms';
import { RecordOptions } from '../records/record-options';
import { partOf } from '../records/record-page';
import { HistoryPage } from './history-page';
import { LooksPage } from './looks-page';

const STATES_MOST = 200;
const LOOKS_AT_ONCE = 50;
const roots = { worker: 'mensen', user: 'gebruikers' } as const;

/** What a file was before, and who looked in it; the same for workers and users. */
function watchingScreens(kind: OwnerKind): Type<object> {
  @Controller(`organisaties/:organiserId/${roots[kind]}/:ownerId`)
  @ApiExcludeController()
  class WatchingScreens {
    constructor(
      @Inject(PersonFiles) readonly files: PersonFiles,
      @Inject(Audit) readonly audit: Audit,
      @Inject(RecordOptions) readonly lists: RecordOptions,
      @Inject(READING) readonly reading: Reading,
    ) {}

    @Get('geschiedenis/:recordId')
    @Does('record.history')
    async history(
      @PathId('organiserId') organiser: Id,
      @PathId('ownerId') id: Id,
      @PathId('recordId') record: Id,
      @OnScreen() screen: Screen,
    ): Promise<string> {
      const { access, today } = screen;
      const owner = await this.files.owner(kind, { access, organiser, id, what: 'history' });
      const found = await historyOf(this.reading, { organiser, record, limit: STATES_MOST });
      if (found.some((state) => state.owner !== id)) throw new NotFound('record', record);
      const names = await mediatorNames(this.reading, organiser);
      const form = recordForms.find(({ noun, of }) => of === kind && noun === found[0]?.noun);
      const options = form ? await this.lists.of(form.lists, { organiser, owner: id, today }) : {};
      const states = found.toReversed().map((state) => ({ state, by: names.get(state.replacedBy) ?? '' }));
      return screen.show(HistoryPage, {
        owner,
        part: form ? partOf(form) : 'gegevens',
        form,
        options,
        states,
      });
    }

    @Get('wie-keek')
    @Does('look.read')
    async looks(
      @PathId('organiserId') organiser: Id,
      @PathId('ownerId') id: Id,
      @OnScreen() screen: Screen,
    ): Promise<string> {
      const { access } = screen;
      const owner = await this.files.owner(kind, { access, organiser, id, what: 'looks' });
      const after = screen.asked('na');
      const read = await this.audit.looks(this.reading, {
        organiser,
        parties: [id],
        limit: LOOKS_AT_ONCE + 1,
        ...(isId(after) && { after }),
      });
      const looks = read.slice(0, LOOKS_AT_ONCE);
      const next = read.length > looks.length ? looks.at(-1)?.id : undefined;
      return screen.show(LooksPage, { owner, looks, next });
    }
  }
  Object.defineProperty(WatchingScreens, 'name', { value: `${kind}WatchingScreens` });
  return WatchingScreens;
}

export const watchingControllers = [watchingScreens('worker'), watchingScreens('user')];
