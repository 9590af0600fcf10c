import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { LetterBatches } from '#messaging';
import { Does, PathId } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { demandOffice } from '../people/office';
import { LettersPage } from './letters-page';
import { lettersPaper } from './letters-paper';
import { MessageReads } from './message-reads';
import { messagesPath } from './piles';

/** "Brieven": put together, printed, and marked as printed. */
@Controller('organisaties/:organiserId/berichten/brieven')
@ApiExcludeController()
export class LetterScreens {
  constructor(
    private readonly reads: MessageReads,
    private readonly batches: LetterBatches,
  ) {}

  @Get()
  @Does('message.read')
  async all(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    return screen.show(LettersPage, await this.reads.letters(organiser));
  }

  @Post()
  @Does('message.print')
  async make(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    screen.onRefusal(LettersPage, await this.reads.letters(organiser));
    await this.batches.make(screen.command({ organiser, body: {} }));
    return screen.goTo(`${messagesPath(organiser)}/brieven?gedaan=stapel`);
  }

  @Get(':batchId/pdf')
  @Does('message.print')
  async print(
    @PathId('organiserId') organiser: Id,
    @PathId('batchId') batch: Id,
    @OnScreen() screen: Screen,
  ): Promise<Buffer> {
    demandOffice(screen.access);
    const { piles, head } = await this.reads.batch(organiser, batch);
    const paper = await lettersPaper(piles, head);
    return screen.document(paper, { type: 'application/pdf', name: `brieven-${batch}.pdf`, as: 'inline' });
  }

  @Post(':batchId/afgedrukt')
  @Does('message.print')
  async printed(
    @PathId('organiserId') organiser: Id,
    @PathId('batchId') subject: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    await this.batches.printed(screen.command({ organiser, subject, body: {} }));
    return screen.goTo(`${messagesPath(organiser)}/brieven?gedaan=afgedrukt`);
  }
}
