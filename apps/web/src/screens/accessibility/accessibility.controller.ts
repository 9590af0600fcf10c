import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { INSTALLATION, Road } from '#database';
import { type Caller, Knocks, SYSTEM } from '#identity';
import { type IdSource, IDS, isId } from '#kernel';
import { From, Open } from '../../api/frame';
import { needed, OnScreen, Screen } from '../frame';
import { AccessibilityPage, ThanksPage } from './accessibility-page';

/** The accessibility statement that the law asks for, with a way to tell what does not work. */
@Controller('toegankelijkheid')
@ApiExcludeController()
export class AccessibilityScreens {
  constructor(
    private readonly road: Road,
    @Inject(IDS) private readonly ids: IdSource,
    private readonly knocks: Knocks,
  ) {}

  @Get()
  @Open()
  statement(@OnScreen() screen: Screen): string {
    return screen.show(AccessibilityPage, {});
  }

  /** What was written is kept with its command, as a reason is: on record, and erasable. */
  @Post()
  @Open()
  async tell(@OnScreen() screen: Screen, @From() { address }: Caller): Promise<string> {
    const { typed, words } = screen;
    screen.onRefusal(AccessibilityPage, {});
    const { what } = typed.read({ what: needed(words.logIn.accessWhatMissing) });
    await this.knocks.letter({ account: `accessibility ${address}`, address });
    const page = typed.text('page');
    await this.road.take(
      {
        id: this.ids.next(),
        verb: 'accessibility.tell',
        books: [INSTALLATION],
        actor: SYSTEM,
        subject: this.ids.next(),
        ...(isId(typed.text('key')) && { key: typed.text('key') }),
        reason: page === '' ? what : `${page}: ${what}`,
        body: {},
      },
      { perform: async () => undefined, answer: async () => undefined },
    );
    return screen.goTo('/toegankelijkheid/ontvangen');
  }

  @Get('ontvangen')
  @Open()
  received(@OnScreen() screen: Screen): string {
    return screen.show(ThanksPage, {});
  }
}
