import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '#database';
import { type Access, Looks } from '#identity';
import { CLOCK, type Clock, type Day, type Id, today } from '#kernel';
import { Candidates, placesPage } from '#matching';
import { Answers, AnswersPage, Does, pageOf, PathId, readCursor, Who } from '../frame';
import { CandidatesShape, shownCandidates } from './assignment-answers';
import { CandidatesQuery, PlacesQuery } from './assignment-fields';
import { PlaceShape, shownPlace } from './request-answers';
import { notOfOrganiserAlone, withinOf } from './scope';

/** Times at which people are wanted, and who may go there. */
@Controller('organisers/:organiserId/occurrences')
@ApiTags('occurrences')
export class PlacesController {
  constructor(
    private readonly candidates: Candidates,
    private readonly database: Database,
    private readonly looks: Looks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Does('occurrence.read')
  @AnswersPage(PlaceShape)
  async listOccurrences(
    @PathId('organiserId') organiser: Id,
    @Query() { limit, after, ...filters }: PlacesQuery,
    @Who() access: Access,
  ) {
    notOfOrganiserAlone(access, filters);
    const cursor = readCursor(after, 'text', 'text');
    const rows = await placesPage(this.database.reading, {
      ...filters,
      ...withinOf(access),
      organiser,
      limit: limit + 1,
      ...(cursor && { after: cursor as [Day, Id] }),
    });
    return pageOf(rows, { limit, keyOf: ({ day, id }) => [day, id] }).of(shownPlace(access));
  }

  @Get(':occurrenceId/candidates')
  @Does('candidate.read')
  @Answers(CandidatesShape, {
    description: 'Every worker with verdict, all reasons and facts; never a score.',
  })
  async listCandidates(
    @PathId('organiserId') organiser: Id,
    @PathId('occurrenceId') occurrence: Id,
    @Query() { on }: CandidatesQuery,
    @Who() { actor }: Access,
  ): Promise<CandidatesShape> {
    const asked = { organiser, occurrence, today: today(this.clock), ...(on && { on }) };
    const list = await this.database.snapshot((reading) => this.candidates.of(reading, asked));
    const seen = list.candidates.map(({ worker: party }) => ({ actor, organiser, party, what: 'candidate' }));
    await this.looks.record(...seen);
    return shownCandidates(list);
  }
}
