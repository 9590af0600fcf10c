import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { CLOCK, type Clock, type Day, firstDayOf, type Id, type Month, today, yearOf } from '#kernel';
import { refusedNoGoGrounds, refusedNoGos, regimeOf, shownCount } from '#registry';
import { figure } from '#regulation';
import { Answers, Does, IsDay, IsMonth, IsOneOf, IsWhole, PathId } from '../frame';

class RefusedNoGosQuery {
  @IsDay({ optional: true, describes: 'The first of January when left out.' }) readonly from?: Day;
  @IsDay({ optional: true, describes: 'Today when left out; this day included.' }) readonly until?: Day;
}

class RefusedNoGosAnswer {
  @IsMonth() readonly month!: Month;
  @IsOneOf(refusedNoGoGrounds, { describes: 'not-in-list: told in own words, which are not kept.' })
  readonly ground!: string;
  @IsWhole({ min: 1, max: 1_000_000_000, optional: true, describes: 'Absent where it is too small to tell.' })
  readonly count?: number;
  @IsWhole({ min: 1, max: 1_000, optional: true, describes: 'Told instead of a count that is smaller.' })
  readonly fewerThan?: number;
}

class RefusedNoGosList {
  @ApiProperty({ type: () => RefusedNoGosAnswer, isArray: true }) items!: RefusedNoGosAnswer[];
}

/** How often a wish to keep somebody away was refused, counted without names. */
@Controller('organisers/:organiserId/refusedNoGos')
@ApiTags('workers')
export class RefusedNoGosController {
  constructor(
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Does('refusedNoGo.read')
  @Answers(RefusedNoGosList)
  async countRefusedNoGos(
    @PathId('organiserId') organiser: Id,
    @Query() { from, until = today(this.clock) }: RefusedNoGosQuery,
  ) {
    const asked = { organiser, from: from ?? firstDayOf(yearOf(until)), until };
    const regime = await regimeOf(this.reading, organiser);
    const smallest = figure(regime, 'small-count-minimum-persons', until);
    const counts = await refusedNoGos(this.reading, asked);
    return { items: counts.map(({ count, ...told }) => ({ ...told, ...shownCount(count, smallest) })) };
  }
}
