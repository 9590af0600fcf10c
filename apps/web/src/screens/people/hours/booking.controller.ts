import { Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Correction, OpenHours, works } from '#performances';
import { visitWords as words } from '../../../words/nl/staff/people-hours';
import { Does } from '../../../api/frame';
import { oneOf, OnScreen, Screen } from '../../frame';
import { reasonOf, toldVisit } from './told-visit';
import { AtVisit, type VisitAt, VisitDesk } from './visit-desk';

/** The hours of one visit and the book: booked after all, put right, taken back. */
@Controller('organisaties/:organiserId/uren/:performanceId')
@ApiExcludeController()
export class BookingScreens {
  constructor(
    private readonly desk: VisitDesk,
    private readonly openHours: OpenHours,
    private readonly correction: Correction,
  ) {}

  @Post('opnieuw')
  @Does('performance.retry')
  retry(@AtVisit() at: VisitAt, @OnScreen() screen: Screen): Promise<string> {
    return this.desk.take(screen, at, {
      read: () => ({}),
      does: (command, seen) => this.openHours.retry(command, seen),
    });
  }

  @Post('afwijking')
  @Does('performance.grantDeviation')
  grantDeviation(@AtVisit() at: VisitAt, @OnScreen() screen: Screen): Promise<string> {
    return this.desk.take(screen, at, {
      read: () => ({ reason: reasonOf(screen, 'afwijking-why') }),
      does: (command, seen) => this.openHours.grantDeviation(command, seen),
    });
  }

  @Post('verbeteren')
  @Does('performance.correct')
  correct(@AtVisit() at: VisitAt, @OnScreen() screen: Screen): Promise<string> {
    return this.desk.take(screen, at, {
      read: (performance) => {
        const { visit, reason } = toldVisit(screen, performance);
        const { work } = screen.typed.read({ work: oneOf(works, words.outcomeWrong) });
        return { told: { visit, work }, reason };
      },
      does: (command, seen) => this.correction.correct(command, seen),
    });
  }

  @Post('intrekken')
  @Does('performance.withdraw')
  withdraw(@AtVisit() at: VisitAt, @OnScreen() screen: Screen): Promise<string> {
    return this.desk.take(screen, at, {
      read: () => ({ reason: reasonOf(screen, 'intrekken-why') }),
      does: (command, seen) => this.correction.withdraw(command, seen),
    });
  }
}
