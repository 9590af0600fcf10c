import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Access, Audit } from '#identity';
import { type Id, type Moment } from '#kernel';
import {
  AnswersPage,
  Does,
  IsIdText,
  IsMoment,
  IsText,
  pageOf,
  PageQuery,
  PathId,
  readCursor,
  Who,
} from '../frame';
import { AuditShape, LookShape } from './shapes';

class AuditQuery extends PageQuery {
  @IsIdText({ optional: true }) readonly actor?: Id;
  @IsText({ max: 100, optional: true, example: 'assignment.make' }) readonly verb?: string;
  @IsIdText({ optional: true, describes: 'What was made or changed.' }) readonly subject?: Id;
  @IsMoment({ optional: true }) readonly from?: Moment;
  @IsMoment({ optional: true, describes: 'Up to, but not including.' }) readonly until?: Moment;
}

class LookQuery extends PageQuery {
  @IsIdText({ optional: true, describes: 'The worker or the user whose file it is.' }) readonly party?: Id;
  @IsIdText({ optional: true }) readonly actor?: Id;
}

/** Who did what, and "Wie zag mijn gegevens?" */
@Controller('organisers/:organiserId')
@ApiTags('audit')
export class AuditController {
  constructor(
    private readonly audit: Audit,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('commands')
  @Does('audit.read')
  @AnswersPage(AuditShape)
  async listCommands(
    @PathId('organiserId') organiser: Id,
    @Query() { after, limit, ...filters }: AuditQuery,
  ) {
    const [id] = readCursor(after, 'text') ?? [];
    const rows = await this.audit.entries(this.reading, {
      ...filters,
      organiser,
      after: id,
      limit: limit + 1,
    });
    return pageOf(rows, { limit, keyOf: (row) => [row.id] });
  }

  @Get('looks')
  @Does('look.read')
  @AnswersPage(LookShape)
  async listLooks(
    @PathId('organiserId') organiser: Id,
    @Query() { after, limit, party, actor }: LookQuery,
    @Who() access: Access,
  ) {
    const [id] = readCursor(after, 'text') ?? [];
    const parties = partiesFor(access, party);
    const rows = await this.audit.looks(this.reading, {
      organiser,
      parties,
      actor,
      after: id,
      limit: limit + 1,
    });
    return pageOf(rows, { limit, keyOf: (row) => [row.id] });
  }
}

/** People read who looked at their own file; an auditor reads all. */
function partiesFor({ scope }: Access, asked: Id | undefined): readonly Id[] | undefined {
  const chosen = asked === undefined ? undefined : [asked];
  if (scope === 'organiser') return chosen;
  const own = [...scope.worker, ...scope['user-contact']];
  return chosen?.filter((party) => own.includes(party)) ?? own;
}
