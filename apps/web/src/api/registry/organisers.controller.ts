import { Body, Controller, Get, Inject, Patch, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { INSTALLATION, READING, type Reading } from '#database';
import { type Id } from '#kernel';
import {
  organiserFile,
  Organisers,
  organisers,
  referrers,
  type ReferrerRow,
  referringBodies,
} from '#registry';
import {
  Answers,
  AnswersMade,
  Does,
  done,
  type Hand,
  IfMatch,
  InHand,
  IsIdText,
  IsOneOf,
  IsText,
  made,
  PathId,
} from '../frame';
import { OrganiserAnswer, shownOrganiser } from './answers';
import { AddReferrerFields, EditOrganiserFields, RegisterOrganiserFields } from './fields';
import { edited, shownAs, without } from './told';

class OrganiserList {
  @ApiProperty({ type: () => OrganiserAnswer, isArray: true }) items!: OrganiserAnswer[];
}

class ReferrerAnswer {
  @IsIdText() readonly id!: Id;
  @IsOneOf(referringBodies) readonly kind!: string;
  @IsText({ max: 200 }) readonly name!: string;
  @IsText({ max: 5, optional: true, describes: 'NIS code of an OCMW.' }) readonly municipality?:
    string | null;
}

class ReferrerList {
  @ApiProperty({ type: () => ReferrerAnswer, isArray: true }) items!: ReferrerAnswer[];
}

/** Organisers, and the bodies that refer people to them. */
@Controller('organisers')
@ApiTags('organisers')
export class OrganisersController {
  constructor(
    private readonly organisers: Organisers,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('organiser.read')
  @Answers(OrganiserList)
  async listOrganisers() {
    const rows = await organisers(this.reading);
    return { items: rows.map((organiser) => shownOrganiser({ organiser, doubts: [] })) };
  }

  @Post()
  @Does('organiser.register')
  @AnswersMade(OrganiserAnswer)
  async registerOrganiser(@InHand({ key: 'required' }) hand: Hand, @Body() body: RegisterOrganiserFields) {
    const asked = without(body, 'id');
    const taken = await this.organisers.register(hand(body, { books: [INSTALLATION] }), asked);
    return made(shownAs(taken, shownOrganiser), `/organisers/${taken.subject}`);
  }

  @Get(':organiserId')
  @Does('organiser.read')
  @Answers(OrganiserAnswer)
  async getOrganiser(@PathId('organiserId') organiser: Id) {
    return shownOrganiser(await organiserFile(this.reading, organiser));
  }

  @Patch(':organiserId')
  @Does('organiser.edit')
  @Answers(OrganiserAnswer)
  async editOrganiser(@IfMatch() version: number, @InHand() hand: Hand, @Body() body: EditOrganiserFields) {
    const command = hand(body, { subject: hand.organiser });
    return done(shownAs(await this.organisers.edit(command, edited(version, body)), shownOrganiser));
  }

  @Get(':organiserId/referrers')
  @Does('referrer.read')
  @Answers(ReferrerList)
  async listReferrers(@PathId('organiserId') organiser: Id) {
    return { items: (await referrers(this.reading, organiser)).map(shownReferrer) };
  }

  @Post(':organiserId/referrers')
  @Does('referrer.add')
  @AnswersMade(ReferrerAnswer)
  async addReferrer(@InHand({ key: 'required' }) hand: Hand, @Body() body: AddReferrerFields) {
    const asked = without(body, 'id');
    const taken = await this.organisers.addReferrer(hand(body), asked);
    return made(shownAs(taken, shownReferrer), `/organisers/${hand.organiser}/referrers`);
  }
}

const shownReferrer = ({ id, kind, name, municipality }: ReferrerRow): ReferrerAnswer => ({
  id,
  kind,
  name,
  municipality,
});
