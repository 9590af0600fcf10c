import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Access, Looks } from '#identity';
import { momentAsked, Whereabouts } from '#incidents';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import { Answers, Does, PathId, Who } from '../frame';
import { PresenceList, shownPresences } from './answers';
import { WhereaboutsQuery } from './fields';

/** "Wie was waar om 12.10?" */
@Controller('organisers/:organiserId/whereabouts')
@ApiTags('incidents')
export class WhereaboutsController {
  constructor(
    private readonly whereabouts: Whereabouts,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The surest first; nobody at a time that the clock skipped, nor on a day to come. */
  @Get()
  @Does('whereabouts.read')
  @Answers(PresenceList)
  async listWhereabouts(
    @PathId('organiserId') organiser: Id,
    @Query() { on, time, ...where }: WhereaboutsQuery,
    @Who() { actor }: Access,
  ): Promise<PresenceList> {
    const at = momentAsked({ on, time, today: today(this.clock) });
    const found =
      at === undefined ? [] : await this.whereabouts.at(this.reading, { organiser, at, ...where });
    const parties = new Set(found.map(({ workerId }) => workerId));
    await this.looks.record(
      ...[...parties].map((party) => ({ actor, organiser, party, what: 'whereabouts' })),
    );
    return shownPresences(found);
  }
}
