import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Access, Looks } from '#identity';
import { type Day, type Id, type Moment } from '#kernel';
import { type SignedPaper, SignedPapers, signedPapersOf } from '#registry';
import {
  Answers,
  AnswersMade,
  Does,
  done,
  type Hand,
  InHand,
  IsDay,
  IsIdText,
  IsMoment,
  IsText,
  IsWhole,
  made,
  PathId,
  Who,
} from '../frame';
import { shownAs } from './told';

const LARGE = 1_000_000_000;
const optional = { optional: true } as const;

class SignedPaperFields {
  @IsIdText(optional) readonly id?: Id;
  @IsDay() readonly signedOn!: Day;
  @IsText({ max: 200, describes: 'The place where it was signed.' }) readonly signedAt!: string;
}

class WithdrawPaperFields {
  // Optional here, so that a missing reason is refused in words by the rule that asks it.
  @IsText({ max: 1000, ...optional, describes: 'Why it does not belong in this file.' })
  readonly reason?: string;
}

class SignedPaperAnswer {
  @IsIdText() readonly id!: Id;
  @IsIdText({ describes: 'The worker or the user whose agreement it is.' }) readonly owner!: Id;
  @IsIdText() readonly agreement!: Id;
  @IsDay() readonly signedOn!: Day;
  @IsText({ max: 200 }) readonly signedAt!: string;
  @IsText({
    max: 200,
    ...optional,
    describes: 'Name of the scan; absent where the paper lies in a cupboard only.',
  })
  readonly fileName?: string | null;
  @IsWhole({ min: 0, max: LARGE }) readonly bytesCount!: number;
  @IsMoment() readonly recordedAt!: Moment;
  @IsMoment({ ...optional, describes: 'When it was taken out of the file.' })
  readonly withdrawnAt?: Moment | null;
  @IsText({ max: 1000, ...optional }) readonly withdrawnWhy?: string | null;
}

class SignedPaperList {
  @ApiProperty({ type: () => SignedPaperAnswer, isArray: true }) items!: SignedPaperAnswer[];
}

const shown = ({
  id,
  owner,
  agreement,
  signedOn,
  signedAt,
  fileName,
  bytesCount,
  recordedAt,
  withdrawnAt,
  withdrawnWhy,
}: SignedPaper): SignedPaperAnswer => ({
  id,
  owner,
  agreement,
  signedOn,
  signedAt,
  fileName,
  bytesCount,
  recordedAt,
  withdrawnAt,
  withdrawnWhy,
});

/** Agreements on paper that both signed. Scans are attached and opened on the screens. */
@Controller('organisers/:organiserId')
@ApiTags('signedPapers')
export class SignedPapersController {
  constructor(
    private readonly papers: SignedPapers,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('workers/:workerId/signedPapers')
  @Does('signedPaper.read')
  @Answers(SignedPaperList)
  listPapersOfWorker(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') owner: Id,
    @Who() access: Access,
  ): Promise<SignedPaperList> {
    return this.of(organiser, owner, access);
  }

  @Get('users/:userId/signedPapers')
  @Does('signedPaper.read')
  @Answers(SignedPaperList)
  listPapersOfUser(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') owner: Id,
    @Who() access: Access,
  ): Promise<SignedPaperList> {
    return this.of(organiser, owner, access);
  }

  /** The paper lies in a cupboard; the day of signing is written in the agreement. */
  @Post('agreements/:agreementId/signedPapers')
  @Does('signedPaper.attach')
  @AnswersMade(SignedPaperAnswer)
  async attachPaper(
    @PathId('agreementId') agreement: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: SignedPaperFields,
  ) {
    const { signedOn, signedAt } = body;
    const taken = await this.papers.attach(hand(body), { agreement, signedOn, signedAt, scan: null });
    return made(shownAs(taken, shown), `/organisers/${hand.organiser}/signedPapers/${taken.subject}`);
  }

  @Post('signedPapers/:paperId/withdrawals')
  @Does('signedPaper.withdraw')
  @Answers(SignedPaperAnswer)
  async withdrawPaper(
    @PathId('paperId') subject: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: WithdrawPaperFields,
  ) {
    return done(shownAs(await this.papers.withdraw(hand(body, { subject })), shown));
  }

  private async of(organiser: Id, owner: Id, { actor }: Access): Promise<SignedPaperList> {
    await this.looks.record({ actor, organiser, party: owner, what: 'signedPaper' });
    return { items: (await signedPapersOf(this.reading, { organiser, owner })).map(shown) };
  }
}
