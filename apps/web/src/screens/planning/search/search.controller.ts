import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Does } from '../../../api/frame';
import { cookieOptions, OnScreen, Screen } from '../../frame';
import { officeOf } from '../office';
import { planningAt } from '../paths';
import { Finder } from './finder';
import { KeysPage } from './keys-page';
import { CommandPage, SearchPage } from './search-pages';

const EACH_ON_PAGE = 10;
const EACH_IN_BOX = 4;
const A_YEAR_IN_SECONDS = 31_536_000;
/** Says that the keys of one letter are off; the script of the pages reads it, so that it is no secret of the server. */
const KEYS_COOKIE = 'wijk_toetsen';

/** Finding anything, going anywhere, and the keys that do it. */
@Controller('organisaties/:organiserId')
@ApiExcludeController()
export class SearchScreens {
  constructor(private readonly finder: Finder) {}

  @Get('zoeken')
  @Does('request.read')
  async search(@OnScreen() screen: Screen): Promise<string> {
    return screen.show(SearchPage, await this.found(screen, EACH_ON_PAGE));
  }

  @Get('commando')
  @Does('request.read')
  async command(@OnScreen() screen: Screen): Promise<string> {
    return screen.show(CommandPage, await this.found(screen, EACH_IN_BOX));
  }

  @Get('sneltoetsen')
  @Does('request.read')
  keys(@OnScreen() screen: Screen, @Req() { cookies }: FastifyRequest): string {
    const areOn = cookies[KEYS_COOKIE] !== 'uit';
    return screen.show(KeysPage, { organiser: officeOf(screen), areOn });
  }

  @Post('sneltoetsen')
  @Does('request.read')
  switchKeys(@OnScreen() screen: Screen, @Res({ passthrough: true }) reply: FastifyReply): string {
    const value = screen.typed.text('toetsen') === 'uit' ? 'uit' : 'aan';
    const options = { ...cookieOptions(reply.request), httpOnly: false, maxAge: A_YEAR_IN_SECONDS };
    reply.setCookie(KEYS_COOKIE, value, options);
    return screen.goTo(planningAt(officeOf(screen)).keys);
  }

  private async found(screen: Screen, limit: number) {
    const organiser = officeOf(screen);
    const text = screen.asked('zoek').trim();
    const groups = await this.finder.find({ organiser, today: screen.today, text, limit });
    return { organiser, text, groups };
  }
}
