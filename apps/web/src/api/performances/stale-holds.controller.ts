import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { type StaleHold, StaleHolds, type StaleReason, staleReasons } from '#performances';
import {
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  InHand,
  IsDay,
  IsIdText,
  IsOneOf,
  IsPart,
  IsWhole,
  Page,
  PathId,
} from '../frame';
import { madeWith } from './reply';

const LARGE = 1_000_000;

class OnDay {
  @IsDay({ describes: 'As of this day.' }) readonly on!: Day;
}

class StaleHoldShape {
  @IsIdText() readonly assignment!: Id;
  @IsIdText() readonly worker!: Id;
  @IsIdText() readonly user!: Id;
  @IsDay() readonly day!: Day;
  @IsOneOf(staleReasons) readonly because!: StaleReason;
  @IsWhole({ min: 0, max: LARGE, describes: 'Counted hours that are held, and at most so many cheques.' })
  readonly hours!: number;
}

class ReleasedShape {
  @IsPart(() => StaleHoldShape, { list: { max: LARGE }, describes: 'What is left to release.' })
  readonly left!: readonly StaleHoldShape[];
}

const shownHold = (hold: StaleHold): StaleHoldShape => ({ ...hold });

/** Hours and cheques that are held for nothing: what would come free, and letting it. */
@Controller('organisers/:organiserId/staleHolds')
@ApiTags('performances')
export class StaleHoldsController {
  constructor(
    private readonly holds: StaleHolds,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('hold.releaseStale')
  @AnswersPage(StaleHoldShape, { description: 'What would come free; nothing is done.' })
  async listStaleHolds(@PathId('organiserId') organiser: Id, @Query() { on }: OnDay) {
    return new Page(await this.holds.found(this.reading, { organiser, on })).of(shownHold);
  }

  @Post('releases')
  @Does('hold.releaseStale')
  @AnswersMade(ReleasedShape, { description: 'As every night; done twice it does nothing more.' })
  async releaseStaleHolds(@InHand({ key: 'required' }) hand: Hand, @Body() body: OnDay) {
    const { organiser } = hand;
    const taken = await this.holds.release(hand(body), { organiser, on: body.on });
    const shown = (left: StaleHold[]) => ({ left: left.map(shownHold) });
    return madeWith(shown, taken, `/organisers/${organiser}/staleHolds`);
  }
}
