import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { INSTALLATION, READING, type Reading } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import { type JoinFile, joinFile, joinFiles, PersonJoins } from '#registry';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  InHand,
  IsDay,
  IsIdText,
  IsMoment,
  IsPart,
  IsText,
  made,
  pageOf,
  PageQuery,
  PathId,
  rowBefore,
} from '../frame';
import { shownAs, without } from './told';

class JoinPersonsFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText({ describes: 'A worker of the person who remains, of any organiser.' }) readonly surviving!: Id;
  @IsIdText({ describes: 'A worker of the person who goes on in the other one.' }) readonly joined!: Id;
  @IsText({ max: 500, describes: 'How it was found; it stands in the book.' }) readonly reason!: string;
}

class FileAnswer {
  @IsIdText() readonly organiser!: Id;
  @IsIdText() readonly worker!: Id;
  @IsDay() readonly registeredOn!: Day;
  @IsDay({ optional: true, describes: 'Last day at the organiser.' }) readonly lastDay?: Day | null;
}

class PersonJoinAnswer {
  @IsIdText() readonly id!: Id;
  @IsMoment() readonly recordedAt!: Moment;
  @IsPart(() => FileAnswer, { list: { max: 1000 }, describes: 'All files of the person who remains.' })
  readonly workers!: readonly FileAnswer[];
}

const shown = (file: JoinFile): PersonJoinAnswer => file;

/** Two persons who turned out to be one human being. It is done by an administrator of the installation, for good. */
@Controller('personJoins')
@ApiTags('workers')
export class PersonJoinsController {
  constructor(
    private readonly joins: PersonJoins,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('person.join')
  @AnswersPage(PersonJoinAnswer)
  async listPersonJoins(@Query() { limit, after }: PageQuery) {
    const seen = rowBefore(after, 'recordedAt', 'id');
    const files = await joinFiles(this.reading, { limit: limit + 1, after: seen });
    return pageOf(files, { limit, keyOf: (file) => [file.recordedAt, file.id] }).of(shown);
  }

  @Get(':joinId')
  @Does('person.join')
  @Answers(PersonJoinAnswer)
  async getPersonJoin(@PathId('joinId') join: Id) {
    return shown(await joinFile(this.reading, join));
  }

  @Post()
  @Does('person.join')
  @AnswersMade(PersonJoinAnswer)
  async joinPersons(@InHand({ key: 'required' }) hand: Hand, @Body() body: JoinPersonsFields) {
    const asked = without(body, 'id', 'reason');
    const taken = await this.joins.join(hand(body, { books: [INSTALLATION] }), asked);
    return made(shownAs(taken, shown), `/personJoins/${taken.subject}`);
  }
}
