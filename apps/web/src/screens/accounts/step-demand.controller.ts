import { Controller, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import { DatedSettings } from '#registry';
import { Does, PathId } from '../../api/frame';
import { asDay, maybe, needed, OnScreen, oneOf, Screen } from '../frame';
import { AccountsPage } from './accounts-page';
import { StaffAccounts } from './staff-accounts';

/** Whether the organiser asks a second step of its staff: a dated decision, that is never changed but followed. */
@Controller('organisaties/:organiserId/accounts/tweede-stap')
@ApiExcludeController()
export class StepDemandScreens {
  constructor(
    private readonly settings: DatedSettings,
    private readonly accounts: StaffAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Does('setting.set')
  async decide(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const { desk } = screen.words;
    screen.onRefusal(AccountsPage, await this.accounts.page(organiser, screen));
    const on = today(this.clock);
    const { from, decision, what } = screen.typed.read({
      from: maybe(asDay(on, desk.stepFromWrong)),
      decision: needed(desk.stepDecisionMissing),
      what: oneOf(['demand', 'free'], desk.stepDecisionMissing),
    });
    await this.settings.set(screen.command({ organiser, body: { from, decision, what } }), {
      name: 'second-step-for-staff',
      from: from ?? on,
      decidedOn: on,
      value: what === 'demand',
      source: decision,
      certainty: 'found',
    });
    return screen.goTo(`/organisaties/${organiser}/accounts`);
  }
}
