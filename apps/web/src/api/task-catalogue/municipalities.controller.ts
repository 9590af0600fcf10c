import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { CLOCK, type Clock, type Day, type Id, today } from '#kernel';
import {
  CataloguePages,
  type NisCode,
  type OrganiserChoice,
  TaskCatalogue,
  type Union,
} from '#task-catalogue';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  InHand,
  made,
  pageOf,
  readCursor,
} from '../frame';
import {
  MunicipalityAnswer,
  MunicipalityHistoryAnswer,
  OrganiserChoiceAnswer,
  shownMunicipality,
  UnionAnswer,
} from './answers';
import { AssignMunicipalityFields, MunicipalitiesQuery, OnQuery, UniteMunicipalityFields } from './fields';
import { PathCode } from './path-code';

/** The municipalities, and which organiser serves each from when. */
@Controller('municipalities')
@ApiTags('municipalities')
export class MunicipalitiesController {
  constructor(
    private readonly catalogue: TaskCatalogue,
    private readonly pages: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Does('municipality.read')
  @AnswersPage(MunicipalityAnswer)
  async listMunicipalities(
    @Query() { limit, after, on = today(this.clock), ...filter }: MunicipalitiesQuery,
  ) {
    const [key] = readCursor(after, 'text') ?? [];
    const { municipalities, total } = await this.pages.municipalities(this.reading, {
      ...filter,
      on,
      limit,
      after: key,
    });
    return pageOf(municipalities, { limit, total, keyOf: (each) => [this.pages.keyOf(each)] }).of(
      shownMunicipality,
    );
  }

  @Get(':nisCode')
  @Does('municipality.read')
  @Answers(MunicipalityAnswer)
  async getMunicipality(
    @PathCode('nisCode') nisCode: NisCode,
    @Query() { on = today(this.clock) }: OnQuery,
  ): Promise<MunicipalityAnswer> {
    return shownMunicipality(await this.pages.municipality(this.reading, { nisCode, on }));
  }

  @Get(':nisCode/history')
  @Does('municipality.read')
  @Answers(MunicipalityHistoryAnswer)
  async getMunicipalityHistory(@PathCode('nisCode') nisCode: NisCode): Promise<MunicipalityHistoryAnswer> {
    const { organisers, unions } = await this.pages.history(this.reading, nisCode);
    return { organisers: organisers.map(shownChoice), unions: unions.map(shownUnion) };
  }

  @Post(':nisCode/organisers')
  @Does('municipality.assign')
  @AnswersMade(OrganiserChoiceAnswer)
  async assignMunicipality(
    @PathCode('nisCode') municipality: NisCode,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() { organiser, ...body }: AssignMunicipalityFields,
  ) {
    const told = await this.told(municipality, body);
    const taken = await this.catalogue.assignMunicipality(hand({ organiser, ...body }), {
      ...told,
      organiser,
    });
    return made({ ...taken, answer: shownChoice(taken.answer) }, `/municipalities/${municipality}/history`);
  }

  @Post(':nisCode/unions')
  @Does('municipality.unite')
  @AnswersMade(UnionAnswer)
  async uniteMunicipality(
    @PathCode('nisCode') municipality: NisCode,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: UniteMunicipalityFields,
  ) {
    const told = await this.told(municipality, body);
    const taken = await this.catalogue.uniteMunicipality(hand(body), told);
    return made({ ...taken, answer: shownUnion(taken.answer) }, `/municipalities/${municipality}/history`);
  }

  /** What was told about a municipality in the path; one that never was there is not found. */
  private async told(
    municipality: NisCode,
    { reference, decidedOn, validFrom }: { reference: string; decidedOn: Day; validFrom: Day },
  ) {
    await this.pages.history(this.reading, municipality);
    return { municipality, reference, decidedOn, validFrom };
  }
}

const shownUnion = ({
  id,
  municipality,
  reference,
  decidedOn,
  validFrom,
  recordedAt,
}: Union): UnionAnswer => ({
  id,
  municipality,
  reference,
  decidedOn,
  validFrom,
  recordedAt,
});

const shownChoice = (choice: OrganiserChoice): OrganiserChoiceAnswer & { organiser: Id | null } => ({
  ...shownUnion(choice),
  organiser: choice.organiser,
});
