import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { rolesOfOrganiser } from '#identity';
import { CLOCK, type Clock, type Day, type Id, NotFound, today } from '#kernel';
import { Caseloads, type HandedOver, type NewTeam, teamsOfMediators, workersListed } from '#registry';
import {
  Answers,
  AnswersMade,
  Does,
  type Hand,
  InHand,
  IsDay,
  IsIdText,
  IsText,
  IsWhole,
  made,
  PathId,
} from '../frame';

const WORKERS_AT_ONCE = 2_000;

class HandOverFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText({ list: { min: 1, max: WORKERS_AT_ONCE } }) readonly workers!: readonly Id[];
  @IsIdText({ describes: 'Actor of the mediator who follows them from then on.' }) readonly to!: Id;
  @IsDay() readonly from!: Day;
  @IsText({ max: 1000 }) readonly reason!: string;
}

class JoinTeamFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText() readonly mediator!: Id;
  @IsDay() readonly from!: Day;
  @IsText({ max: 80, min: 0, describes: 'Empty for no team.' }) readonly team!: string;
}

class CaseloadAnswer {
  @IsIdText({ optional: true, describes: 'Absent for workers whom nobody follows.' })
  readonly mediator?: Id | null;
  @IsText({ max: 80, optional: true }) readonly team?: string;
  @IsIdText({ list: { max: WORKERS_AT_ONCE } }) readonly workers!: readonly Id[];
}

class CaseloadList {
  @ApiProperty({ type: () => CaseloadAnswer, isArray: true }) items!: CaseloadAnswer[];
}

class HandedOverAnswer implements HandedOver {
  @IsWhole({ min: 0, max: WORKERS_AT_ONCE }) readonly workers!: number;
}

class TeamAnswer implements NewTeam {
  @IsIdText() readonly mediator!: Id;
  @IsDay() readonly from!: Day;
  @IsText({ max: 80, min: 0 }) readonly team!: string;
}

/** Who follows whom, and handing over. */
@Controller('organisers/:organiserId')
@ApiTags('caseloads')
export class CaseloadsController {
  constructor(
    private readonly caseloads: Caseloads,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everybody who is still here, by the mediator who follows them today. */
  @Get('caseloads')
  @Does('caseload.read')
  @Answers(CaseloadList)
  async listCaseloads(@PathId('organiserId') organiser: Id) {
    const on = today(this.clock);
    const listed = await workersListed(this.reading, { organiser, on });
    const here = listed.filter(({ standing }) => standing !== 'left' && standing !== 'died');
    const teams = await teamsOfMediators(this.reading, { organiser, on });
    const mediators = new Set([...teams.keys(), ...here.map(({ mediator }) => mediator)]);
    return {
      items: [...mediators].map((mediator): CaseloadAnswer => {
        const team = mediator === null ? undefined : teams.get(mediator);
        const followed = here.filter((worker) => worker.mediator === mediator);
        return { mediator, ...(team && { team }), workers: followed.map(({ worker }) => worker) };
      }),
    };
  }

  @Post('handOvers')
  @Does('caseload.handOver')
  @AnswersMade(HandedOverAnswer)
  async handOverWorkers(@InHand({ key: 'required' }) hand: Hand, @Body() body: HandOverFields) {
    const { workers, to, from } = body;
    await this.demandMediator(hand.organiser, to);
    const taken = await this.caseloads.handOver(hand(body), { workers, to, from });
    return made(taken, `/organisers/${hand.organiser}/caseloads`);
  }

  @Post('mediatorTeams')
  @Does('caseload.team')
  @AnswersMade(TeamAnswer)
  async joinTeam(@InHand({ key: 'required' }) hand: Hand, @Body() body: JoinTeamFields) {
    const { mediator, from, team } = body;
    await this.demandMediator(hand.organiser, mediator);
    const taken = await this.caseloads.joinTeam(hand(body), { mediator, from, team });
    return made(taken, `/organisers/${hand.organiser}/caseloads`);
  }

  /** @throws NotFound for who is no mediator of this organiser */
  private async demandMediator(organiser: Id, mediator: Id): Promise<void> {
    const roles = await rolesOfOrganiser(this.reading, organiser, 'mediator');
    if (!roles.some(({ actor }) => actor === mediator)) throw new NotFound('mediator', mediator);
  }
}
