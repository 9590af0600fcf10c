import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Confirmation, Decision, type Outcome } from '#performances';
import { visitWords as words } from '../../../words/nl/staff/people-hours';
import { Does } from '../../../api/frame';
import { needed, oneOf, OnScreen, Screen } from '../../frame';
import { reasonOf, toldVisit } from './told-visit';
import { AtVisit, type StepTold, type VisitAt, VisitDesk } from './visit-desk';
import { VisitPage } from './visit-page';

const channels = ['desk', 'phone', 'paper', 'mail'] as const;
const outcomes = ['worked', 'paid-for-nothing', 'nobody-came', 'came-for-nothing'] as const;
const { why } = words.fields;

/** One visit in the hands of the office: what was said, and what is said of it here. */
@Controller('organisaties/:organiserId/uren/:performanceId')
@ApiExcludeController()
export class VisitScreens {
  constructor(
    private readonly desk: VisitDesk,
    private readonly confirmation: Confirmation,
    private readonly decision: Decision,
  ) {}

  @Get()
  @Does('performance.read')
  async visit(@AtVisit() at: VisitAt, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(VisitPage, await this.desk.given(screen, at));
  }

  /** For a user who said it at the desk, by telephone, on paper: the user sees afterwards who did it, and why. */
  @Post('bevestigen')
  @Does('performance.confirm')
  confirm(@AtVisit() at: VisitAt, @OnScreen() screen: Screen): Promise<string> {
    return this.desk.take(screen, at, {
      read: ({ userId: party }) => {
        const { channel, why: reason } = screen.typed.read({
          channel: oneOf(channels, words.channelWrong),
          why: needed(why.wrong),
        });
        return screen.access.mayRepresent ? { onBehalf: { party, channel, reason } } : {};
      },
      does: (command, seen) => this.confirmation.confirm(command, seen),
    });
  }

  /** What a mediator holds for true after hearing both, with a reason that both of them read. */
  @Post('beslissen')
  @Does('performance.decide')
  decide(@AtVisit() at: VisitAt, @OnScreen() screen: Screen): Promise<string> {
    return this.desk.take(screen, at, {
      read: (performance): StepTold<{ outcome: Outcome }> => {
        const { outcome: kind } = screen.typed.read({ outcome: oneOf(outcomes, words.outcomeWrong) });
        if (kind === 'nobody-came' || kind === 'came-for-nothing')
          return { told: { outcome: { kind } }, reason: reasonOf(screen, 'decision') };
        const { visit, reason } = toldVisit(screen, performance);
        return { told: { outcome: { kind, visit } }, reason };
      },
      does: (command, seen) => this.decision.decide(command, seen),
    });
  }

  @Post('klopt-niet')
  @Does('performance.contest')
  contest(@AtVisit() at: VisitAt, @OnScreen() screen: Screen): Promise<string> {
    return this.desk.take(screen, at, {
      read: () => ({ reason: reasonOf(screen, 'klopt-niet-why') }),
      does: (command, seen) => this.confirmation.contest(command, seen),
    });
  }
}
