import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, type IdSource, IDS } from '#kernel';
import { type CallOutcome, callOutcomes, Dispatches, messageChannels } from '#messaging';
import { messageWords as words } from '../../words/nl/staff/messages';
import { Does, PathId } from '../../api/frame';
import { OnScreen, oneOf, Screen } from '../frame';
import { demandOffice } from '../people/office';
import { CallsPage, DeadPage, RepliesPage } from './lists-page';
import { MessagePage } from './message-page';
import { MessageReads } from './message-reads';
import { messagesPath } from './piles';

/** "Berichten": what was not delivered, whom to telephone, and which text messages came in. */
@Controller('organisaties/:organiserId/berichten')
@ApiExcludeController()
export class MessageScreens {
  constructor(
    private readonly reads: MessageReads,
    private readonly dispatches: Dispatches,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  @Get()
  @Does('message.read')
  async dead(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    const page = await this.reads.dead(organiser, screen.asked('na'));
    return screen.show(DeadPage, { ...page, counts: await this.reads.counts(organiser) });
  }

  @Get('bellijst')
  @Does('message.read')
  async calls(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    const page = await this.reads.calls(organiser, screen.asked('na'));
    return screen.show(CallsPage, { ...page, counts: await this.reads.counts(organiser) });
  }

  @Get('sms')
  @Does('textReply.read')
  async replies(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    const replies = await this.reads.replies(organiser);
    return screen.show(RepliesPage, { organiser, replies, counts: await this.reads.counts(organiser) });
  }

  @Post('sms/:replyId')
  @Does('textReply.handle')
  async handleReply(
    @PathId('organiserId') organiser: Id,
    @PathId('replyId') subject: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    await this.dispatches.handleReply(screen.command({ organiser, subject, body: {} }));
    return screen.goTo(`${messagesPath(organiser)}/sms?gedaan=gelezen`);
  }

  @Get(':dispatchId')
  @Does('message.read')
  async one(
    @PathId('organiserId') organiser: Id,
    @PathId('dispatchId') dispatch: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    demandOffice(screen.access);
    return screen.show(MessagePage, await this.reads.file(organiser, dispatch));
  }

  @Post(':dispatchId/opnieuw')
  @Does('message.sendAgain')
  async again(
    @PathId('organiserId') organiser: Id,
    @PathId('dispatchId') subject: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    screen.onRefusal(MessagePage, await this.reads.file(organiser, subject));
    await this.dispatches.again(screen.command({ organiser, subject, body: {} }));
    return screen.goTo(`${messagesPath(organiser)}?gedaan=opnieuw`);
  }

  @Post(':dispatchId/anders')
  @Does('message.sendOtherwise')
  async otherwise(
    @PathId('organiserId') organiser: Id,
    @PathId('dispatchId') subject: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const fieldOf = { 'channel-does-not-reach': 'channel' };
    screen.onRefusal(MessagePage, await this.reads.file(organiser, subject), { fieldOf });
    const { channel } = screen.typed.read({ channel: oneOf(messageChannels, words.otherwise.wrong) });
    const command = screen.command({ organiser, subject, body: { channel } });
    await this.dispatches.otherwise(command, { channel, next: this.ids.next() });
    return screen.goTo(`${messagesPath(organiser)}?gedaan=anders`);
  }

  @Post(':dispatchId/gesprek')
  @Does('message.call')
  async call(
    @PathId('organiserId') organiser: Id,
    @PathId('dispatchId') subject: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    screen.onRefusal(MessagePage, await this.reads.file(organiser, subject));
    const { outcome } = screen.typed.read<{ outcome: CallOutcome }>({
      outcome: oneOf(callOutcomes, words.call.wrong),
    });
    const told = { outcome, said: screen.typed.text('said') };
    const command = screen.command({ organiser, subject, body: told });
    const { became = 'gebeld' } = await this.dispatches.call(command, told);
    return screen.goTo(`${messagesPath(organiser)}/bellijst?gedaan=${became}`);
  }
}
