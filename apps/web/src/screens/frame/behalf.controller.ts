import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Id } from '#kernel';
import { userFacts } from '#registry';
import { behalfWords as words } from '../../words/nl/staff/menu';
import { Does, PathId } from '../../api/frame';
import { channels } from './behalf';
import { BehalfPage, type BehalfProps } from './behalf-page';
import { OnScreen } from './on-screen';
import { Screen } from './screen';
import { needed, oneOf } from './typed';
import { wantedPage } from './wanted-page';

/** Desk mode: the desk says for whom it acts, how they asked, and why; and stops it. */
@Controller('organisaties/:organiserId/namens/:userId')
@ApiExcludeController()
export class BehalfScreens {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  @Get()
  @Does('party.represent')
  async ask(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') party: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(BehalfPage, await this.given({ organiser, party }, screen.asked('naar')));
  }

  @Post()
  @Does('party.represent')
  async begin(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') party: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { typed } = screen;
    const given = await this.given({ organiser, party }, typed.text('naar'));
    screen.onRefusal(BehalfPage, given);
    const { channel, why } = typed.read({
      channel: oneOf(channels, words.channelWrong),
      why: needed(words.reasonWrong),
    });
    screen.actFor({ party, channel, reason: why });
    return screen.goTo(given.wanted);
  }

  @Post('stop')
  @Does('party.represent')
  stop(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): string {
    screen.actFor(undefined);
    return screen.goTo(`/organisaties/${organiser}/gebruikers`);
  }

  private async given(of: { organiser: Id; party: Id }, wanted: string): Promise<BehalfProps> {
    const { organiser, party } = of;
    const { name } = await userFacts(this.reading, { organiser, user: party });
    return { ...of, name, wanted: wantedPage(wanted, `/organisaties/${organiser}/voor/${party}/begin`) };
  }
}
