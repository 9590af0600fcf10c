import { Controller, Get, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type RecordNoun, Records, type RecordTold } from '#registry';
import { Does } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { idsIn } from '../ids-in';
import { NEW, RecordDesk, type RecordPath, typedRecord } from './record-desk';
import { type RecordForm } from './record-form';
import { RecordPage } from './record-page';

const roots = { worker: 'mensen', user: 'gebruikers' } as const;

/** The pages of one kind of record: written down, put right, taken back. */
export function recordScreens(form: RecordForm): Type<object> {
  const { noun, fieldOf } = form;

  @Controller(`organisaties/:organiserId/${roots[form.of]}/:ownerId/${form.path}`)
  @ApiExcludeController()
  class RecordScreens {
    constructor(
      @Inject(RecordDesk) readonly desk: RecordDesk,
      @Inject(Records) readonly records: Records,
    ) {}

    @Get(':recordId')
    @Does(`${noun}.change`)
    async open(@Param() path: RecordPath, @OnScreen() screen: Screen): Promise<string> {
      return screen.show(RecordPage, (await this.desk.open(screen, form, path)).given);
    }

    @Post(NEW)
    @Does(`${noun}.add`)
    async add(@Param() path: RecordPath, @OnScreen() screen: Screen): Promise<string> {
      const inHand = await this.desk.open(screen, form, path);
      const { organiser, owner, given } = inHand;
      screen.onRefusal(RecordPage, given, { fieldOf });
      const record = typedRecord(screen, given) as RecordTold<RecordNoun>;
      const command = screen.command({ organiser, body: { owner, record } });
      const { answer } = await this.records.add(command, { noun, owner, record });
      return this.desk.done(screen, inHand, answer);
    }

    @Post(':recordId')
    @Does(`${noun}.change`)
    async change(@Param() path: RecordPath, @OnScreen() screen: Screen): Promise<string> {
      const inHand = await this.desk.open(screen, form, path);
      const { organiser, given } = inHand;
      screen.onRefusal(RecordPage, given, { fieldOf });
      const changes = typedRecord(screen, given);
      const version = Number(screen.typed.text('version'));
      const { recordId: subject } = idsIn(path, 'recordId');
      const command = screen.command({ organiser, subject, body: { version, changes } });
      const { answer } = await this.records.change(command, { noun, version, changes });
      return this.desk.done(screen, inHand, answer);
    }

    @Post(':recordId/intrekken')
    @Does(`${noun}.withdraw`)
    async withdraw(@Param() path: RecordPath, @OnScreen() screen: Screen): Promise<string> {
      const inHand = await this.desk.open(screen, form, path);
      screen.onRefusal(RecordPage, inHand.given);
      const version = Number(screen.typed.text('version'));
      const { organiserId: organiser, recordId: subject } = idsIn(path, 'organiserId', 'recordId');
      const command = screen.command({ organiser, subject, body: { version } });
      const { answer } = await this.records.withdraw(command, { noun, version });
      return this.desk.done(screen, inHand, answer);
    }
  }
  Object.defineProperty(RecordScreens, 'name', { value: `${noun}Screens` });
  return RecordScreens;
}
