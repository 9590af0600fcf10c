import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { Actors, actorsOfOrganiser, actorWithRoles, type Role, Roles, roles, SecondStep } from '#identity';
import { type Day, type Id, NotFound } from '#kernel';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  done,
  type Hand,
  IfMatch,
  InHand,
  IsDay,
  IsIdText,
  IsOneOf,
  IsText,
  made,
  pageOf,
  PageQuery,
  PathId,
  readCursor,
} from '../frame';
import { ActorShape, ActorWithRolesShape, ResetPasswordShape, RoleShape } from './shapes';

class ActorQuery extends PageQuery {
  @IsText({ max: 100, optional: true, describes: 'Part of the name or the address.' })
  readonly search?: string;
}

class GivenRole {
  @IsOneOf(roles) readonly role!: Role;
  @IsIdText({ optional: true, describes: 'The user, worker or OCMW that the role stands for.' })
  readonly party?: Id;
  @IsDay({ optional: true, describes: 'Today when left out.' }) readonly from?: Day;
  @IsDay({ optional: true, describes: 'The last day.' }) readonly until?: Day;
}

class MakeActor extends GivenRole {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsText({ max: 200 }) readonly name!: string;
  @IsText({ max: 254, optional: true }) readonly email?: string;
}

class ChangeActor {
  @IsText({ max: 200, optional: true }) readonly name?: string;
  @IsText({ max: 254, optional: true, nullable: true }) readonly email?: string | null;
}

class GiveRole extends GivenRole {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsText({ max: 254, describes: 'Of somebody who has an account.' }) readonly email!: string;
}

class EndRole {
  @IsDay({ describes: 'The last day of the role.' }) readonly until!: Day;
}

/** Who can log in for an organiser, and as what. */
@Controller('organisers/:organiserId')
@ApiTags('actors')
export class ActorsController {
  constructor(
    private readonly actors: Actors,
    private readonly roles: Roles,
    private readonly step: SecondStep,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('actors')
  @Does('actor.read')
  @AnswersPage(ActorShape)
  async listActors(@PathId('organiserId') organiser: Id, @Query() { limit, after, search }: ActorQuery) {
    const rows = await actorsOfOrganiser(this.reading, {
      organiser,
      search,
      after: readCursor(after, 'text', 'text'),
      limit: limit + 1,
    });
    return pageOf(rows, { limit, keyOf: ({ sought, id }) => [sought, id] }).of(({ actor }) => actor);
  }

  @Get('actors/:actorId')
  @Does('actor.read')
  @Answers(ActorWithRolesShape)
  async getActor(
    @PathId('organiserId') organiser: Id,
    @PathId('actorId') id: Id,
  ): Promise<ActorWithRolesShape> {
    const actor = await actorWithRoles(this.reading, id, organiser);
    if (!actor) throw new NotFound('actor', id);
    return actor;
  }

  @Post('actors')
  @Does('actor.make')
  @AnswersMade(ActorWithRolesShape)
  async makeActor(@InHand() hand: Hand, @Body() body: MakeActor) {
    const { organiser } = hand;
    const taken = await this.roles.makeActor(hand(body), { ...body, organiser }, givenBy(hand));
    return made(taken, `/organisers/${organiser}/actors/${taken.subject}`);
  }

  @Patch('actors/:actorId')
  @Does('actor.change')
  @Answers(ActorShape)
  async changeActor(
    @PathId('actorId') actor: Id,
    @IfMatch() version: number,
    @InHand() hand: Hand,
    @Body() body: ChangeActor,
  ) {
    const command = hand(body, { subject: actor });
    return done(await this.actors.change(command, { ...body, version }, placesOf(hand)));
  }

  @Post('actors/:actorId/passwordResets')
  @Does('actor.change')
  @AnswersMade(ResetPasswordShape)
  async resetPassword(@PathId('actorId') actor: Id, @InHand() hand: Hand) {
    const command = hand({}, { subject: actor });
    const { taken, password } = await this.actors.resetPassword(command, placesOf(hand));
    return made(taken, `/organisers/${hand.organiser}/actors/${actor}`, { password });
  }

  @Post('actors/:actorId/secondStepResets')
  @Does('secondStep.reset')
  @AnswersMade(ActorShape)
  async resetSecondStep(@PathId('actorId') actor: Id, @InHand() hand: Hand) {
    const taken = await this.step.reset(hand({}, { subject: actor }), placesOf(hand));
    return made(taken, `/organisers/${hand.organiser}/actors/${actor}`);
  }

  @Post('actors/:actorId/endings')
  @Does('actor.change')
  @AnswersMade(ActorShape)
  async endActor(@PathId('actorId') actor: Id, @InHand() hand: Hand) {
    const taken = await this.actors.end(hand({}, { subject: actor }), placesOf(hand));
    return made(taken, `/organisers/${hand.organiser}/actors/${actor}`);
  }

  @Post('roles')
  @Does('role.give')
  @AnswersMade(RoleShape)
  async giveRole(@InHand() hand: Hand, @Body() body: GiveRole) {
    const { organiser } = hand;
    const taken = await this.roles.give(hand(body), { ...body, organiser }, givenBy(hand));
    return made(taken, `/organisers/${organiser}/actors/${taken.answer.actor}`);
  }

  @Post('roles/:roleId/endings')
  @Does('role.end')
  @AnswersMade(RoleShape)
  async endRole(
    @PathId('roleId') role: Id,
    @IfMatch() version: number,
    @InHand() hand: Hand,
    @Body() { until }: EndRole,
  ) {
    const { organiser } = hand;
    const command = hand({ until }, { subject: role });
    const taken = await this.roles.end(command, { organiser, until, version }, givenBy(hand));
    return made(taken, `/organisers/${organiser}/actors/${taken.answer.actor}`);
  }
}

const givenBy = ({ access }: Hand) => ({ byAdministrator: access.roles.includes('administrator') });

/** An administrator of the installation may change everybody; one of an organiser only who works there alone. */
const placesOf = ({ access, organiser }: Hand) => ({
  organisers: access.organisers === 'all' ? ('all' as const) : [organiser],
});
