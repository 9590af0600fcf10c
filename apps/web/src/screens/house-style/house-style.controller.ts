import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { READING, type Reading } from '#database';
import { houseStyleOf, HouseStyles, STYLE_NAME_CHARACTERS_MAXIMUM } from '#house-style';
import { type Id } from '#kernel';
import { Does, PathId } from '../../api/frame';
import { type ScreenWords } from '../../words/nl/screens';
import { OnScreen, Screen } from '../frame';
import { styleShown } from '../frame/style-shown';
import { uploadedFile } from '../frame/uploads';
import { HouseStylePage, type HouseStyleProps } from './house-style-page';

/** An administrator sets how the organiser's pages look. */
@Controller('organisaties/:organiserId/huisstijl')
@ApiExcludeController()
export class HouseStyleScreens {
  constructor(
    private readonly styles: HouseStyles,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('houseStyle.change')
  async ask(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const isKept = screen.asked('gedaan') === 'kept';
    return screen.show(HouseStylePage, { ...(await this.shown(organiser)), isKept });
  }

  @Post()
  @Does('houseStyle.change')
  async keep(
    @PathId('organiserId') organiser: Id,
    @OnScreen() screen: Screen,
    @Req() { body }: FastifyRequest,
  ): Promise<string> {
    const { typed, words } = screen;
    screen.onRefusal(HouseStylePage, await this.shown(organiser), told(words.houseStyle));
    const file = uploadedFile(body, 'logo');
    const removes = typed.text('removeLogo') === 'yes';
    const asked = {
      name: typed.text('name') || null,
      colour: typed.text('colour').toLowerCase() || null,
      colourDark: typed.text('colourDark').toLowerCase() || null,
      version: Number(typed.text('version')),
    };
    const command = screen.command({ organiser, subject: organiser, body: { ...asked, removes } });
    await this.styles.change(command, { ...asked, logo: file?.content ?? (removes ? 'none' : 'keep') });
    return screen.goTo(`/organisaties/${organiser}/huisstijl?gedaan=kept`);
  }

  private async shown(organiser: Id): Promise<HouseStyleProps> {
    const style = await houseStyleOf(this.reading, organiser);
    return { organiser, style, logo: styleShown(organiser, style)?.logo ?? null, isKept: false };
  }
}

/** Why a style is refused, at its field and in the words of the page. */
const told = (words: ScreenWords['houseStyle']) => ({
  fieldOf: {
    'style-name-too-long': 'name',
    'colour-unreadable': 'colour',
    'colour-too-faint': 'colour',
    'colour-dark-too-faint': 'colourDark',
    'logo-too-large': 'logo',
    'logo-of-other-kind': 'logo',
    'logo-unsafe': 'logo',
  },
  says: {
    'style-name-too-long': words.nameTooLong(STYLE_NAME_CHARACTERS_MAXIMUM),
    'colour-too-faint': words.colourTooFaint,
    'colour-dark-too-faint': words.colourDarkTooFaint,
    'logo-too-large': words.logoTooLarge,
    'logo-of-other-kind': words.logoOtherKind,
    'logo-unsafe': words.logoUnsafe,
    other: words.colourUnreadable,
  },
});
