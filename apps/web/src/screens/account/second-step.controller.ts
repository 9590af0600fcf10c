import { Controller, Get, Header, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { toString as qrCode } from 'qrcode';
import { READING, type Reading } from '#database';
import { type Caller, SecondStep } from '#identity';
import { Does, From } from '../../api/frame';
import { needed, OnScreen, oneOf, Screen, wantedPage } from '../frame';
import { onwards } from '../log-in/entrance';
import { RecoveryCodesPage, SecondStepSetUpPage, SecondStepStatePage } from './second-step-page';

/** Setting up a second step, renewing its codes on paper, and switching it off. */
@Controller('account/tweede-stap')
@ApiExcludeController()
export class SecondStepScreens {
  constructor(
    private readonly step: SecondStep,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('secondStep.setUp')
  async state(@OnScreen() screen: Screen): Promise<string> {
    return screen.show(SecondStepStatePage, await this.stateOf(screen, screen.asked('naar')));
  }

  @Post('begin')
  @Does('secondStep.setUp')
  async begin(@OnScreen() screen: Screen): Promise<string> {
    const { typed, words, access } = screen;
    const again = await this.stateOf(screen, typed.text('wanted'));
    screen.onRefusal(SecondStepStatePage, again, { says: { other: words.account.stepOn } });
    await this.step.begin(screen.command({ subject: access.actor, body: {} }));
    return screen.goTo(onwards('/account/tweede-stap/instellen', again.wanted));
  }

  @Get('instellen')
  @Does('secondStep.setUp')
  async setUp(@OnScreen() screen: Screen): Promise<string> {
    const shown = await this.step.keyOf(this.reading, screen.access.actor);
    return screen.show(SecondStepSetUpPage, { shown, wanted: wantedPage(screen.asked('naar'), '') });
  }

  /** The key as a picture: shown to its owner alone, and only until it is confirmed. */
  @Get('qr.svg')
  @Header('content-type', 'image/svg+xml')
  @Does('secondStep.setUp')
  async picture(@OnScreen() screen: Screen): Promise<string> {
    const { uri } = await this.step.keyOf(this.reading, screen.access.actor);
    return qrCode(uri, { type: 'svg', margin: 2 });
  }

  @Post('instellen')
  @Does('secondStep.setUp')
  async confirm(@OnScreen() screen: Screen, @From() { address }: Caller): Promise<string> {
    const { typed, words, access } = screen;
    const shown = await this.step.keyOf(this.reading, access.actor);
    const wanted = wantedPage(typed.text('wanted'), '');
    screen.onRefusal(SecondStepSetUpPage, { shown, wanted }, toldOf(words.account.stepWrong));
    const { code } = typed.read({ code: needed(words.account.stepCodeMissing) });
    const command = screen.command({ subject: access.actor, body: {} });
    const { recoveryCodes: codes = [] } = await this.step.confirm(command, {
      code,
      address,
      session: access.credential,
    });
    return screen.show(RecoveryCodesPage, { codes, wanted });
  }

  @Post('wijziging')
  @Does('secondStep.end')
  async change(@OnScreen() screen: Screen, @From() { address }: Caller): Promise<string> {
    const { typed, words, access } = screen;
    const again = await this.stateOf(screen, '');
    screen.onRefusal(SecondStepStatePage, again, toldOf(words.account.stepWrong));
    const { code, what } = typed.read({
      code: needed(words.account.stepCodeMissing),
      what: oneOf(['codes', 'off'], words.account.stepCodeMissing),
    });
    const command = screen.command({ subject: access.actor, body: { what } });
    if (what === 'off') {
      await this.step.end(command, { code, address });
      return screen.goTo('/account/tweede-stap');
    }
    const { recoveryCodes: codes = [] } = await this.step.renewRecoveryCodes(command, { code, address });
    return screen.show(RecoveryCodesPage, { codes, wanted: '' });
  }

  private async stateOf({ access }: Screen, asked: string) {
    const { actor, credential } = access;
    const state = await this.step.state(this.reading, actor);
    const isAsked = await this.step.isAwaitedBy(this.reading, credential);
    return { ...state, isAsked, wanted: wantedPage(asked, '') };
  }
}

const toldOf = (other: string) => ({ fieldOf: { 'second-step-code-wrong': 'code' }, says: { other } });
