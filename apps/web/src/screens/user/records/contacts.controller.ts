import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Does, PathId } from '../../../api/frame';
import { needed, OnScreen, Screen } from '../../frame';
import { InSpace, type Space } from '../own-space';
import { OwnRecords } from './own-records';
import { ContactFormPage, ContactsPage, EndPage } from './records-pages';

/** The people of a user whom a worker can ask. */
@Controller('organisaties/:organiserId/voor/:userId/contacten')
@ApiExcludeController()
export class ContactScreens {
  constructor(private readonly records: OwnRecords) {}

  @Get()
  @Does('user.read')
  async list(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(ContactsPage, { space, rows: await this.records.list(space, 'contact') });
  }

  @Get('nieuw')
  @Does('contact.add')
  askNew(@InSpace() space: Space, @OnScreen() screen: Screen): string {
    return screen.show(ContactFormPage, { space, row: undefined });
  }

  @Post()
  @Does('contact.add')
  async add(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    screen.onRefusal(ContactFormPage, { space, row: undefined }, { says: screen.words.own.refusals });
    const record = { ...told(screen, space), from: space.today, until: null };
    await this.records.add(screen, space, { noun: 'contact', record });
    return screen.goTo(`${space.base}/contacten?gedaan=saved`);
  }

  @Get(':contactId')
  @Does('contact.change')
  async askChange(@InSpace() space: Space, @PathId('contactId') id: Id, @OnScreen() screen: Screen) {
    return screen.show(ContactFormPage, { space, row: await this.records.one(space, 'contact', id) });
  }

  @Post(':contactId')
  @Does('contact.change')
  async change(@InSpace() space: Space, @PathId('contactId') id: Id, @OnScreen() screen: Screen) {
    const row = await this.records.one(space, 'contact', id);
    screen.onRefusal(ContactFormPage, { space, row }, { says: screen.words.own.refusals });
    await this.records.change(screen, space, { noun: 'contact', id, changes: told(screen, space) });
    return screen.goTo(`${space.base}/contacten?gedaan=saved`);
  }

  @Get(':contactId/einde')
  @Does('contact.change')
  async askEnd(@InSpace() space: Space, @PathId('contactId') id: Id, @OnScreen() screen: Screen) {
    const row = await this.records.one(space, 'contact', id);
    return screen.show(EndPage, { space, part: 'contacten' as const, row });
  }

  @Post(':contactId/einde')
  @Does('contact.change')
  async end(@InSpace() space: Space, @PathId('contactId') id: Id, @OnScreen() screen: Screen) {
    const row = await this.records.one(space, 'contact', id);
    screen.onRefusal(
      EndPage,
      { space, part: 'contacten' as const, row },
      { says: screen.words.own.refusals },
    );
    await this.records.change(screen, space, { noun: 'contact', id, changes: { until: space.today } });
    return screen.goTo(`${space.base}/contacten?gedaan=ended`);
  }
}

function told({ typed, words: { own } }: Screen, space: Space) {
  const { name } = typed.read({ name: needed(own.nameMissing) });
  const site = space.sites.find((one) => one.site === typed.text('siteId'));
  return {
    name,
    role: typed.text('role') || null,
    phone: typed.text('phone') || null,
    email: typed.text('email') || null,
    siteId: site?.site ?? null,
  };
}
