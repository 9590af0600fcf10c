import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Access, Looks } from '#identity';
import { CLOCK, type Clock, type Day, type Id, today } from '#kernel';
import {
  type FollowedWorker,
  followedWorker,
  followedWorkers,
  type Referrers,
  workerStatuses,
} from '#registry';
import {
  Answers,
  AnswersPage,
  Does,
  IsDay,
  IsIdText,
  IsOneOf,
  IsPart,
  IsText,
  IsWhole,
  IsYesNo,
  PathId,
  Who,
} from '../frame';
import { NameQuery } from './fields';
import { peoplePage } from './told';

const LARGE = 1_000_000_000;
const none = { optional: true } as const;

class FollowingQuery extends NameQuery {
  @IsIdText({ ...none, describes: 'Only the people of this referrer.' }) readonly referrer?: Id;
}

class FollowedAgreement {
  @IsDay() readonly from!: Day;
  @IsDay({ ...none, describes: 'Its last day, also when it ended early; absent without end.' })
  readonly until?: Day | null;
}

class MonthsLeft {
  @IsWhole({ min: 0, max: LARGE }) readonly months!: number;
  @IsWhole({ min: 0, max: LARGE, describes: 'Beyond the whole months.' }) readonly days!: number;
}

class FollowedTalk {
  @IsDay() readonly heldOn!: Day;
  @IsText({ max: 2000, min: 0, describes: 'Empty once erased.' }) readonly nextStep!: string;
}

class FollowedWorkerAnswer {
  @IsIdText() readonly id!: Id;
  @IsText({ max: 250, min: 0, describes: 'Empty once erased.' }) readonly name!: string;
  @IsIdText({ describes: 'Who referred this person last, of the referrers one may see.' })
  readonly referrer!: Id;
  @IsDay() readonly referredOn!: Day;
  @IsOneOf(workerStatuses) readonly status!: string;
  @IsDay({ ...none, describes: 'Last day at this organiser.' }) readonly leftOn?: Day | null;
  @IsPart(() => FollowedAgreement, { ...none, describes: 'The one that holds today, else the last one.' })
  readonly agreement?: FollowedAgreement | null;
  @IsPart(() => MonthsLeft, { ...none, describes: 'Of the maximum; absent for who has no limit.' })
  readonly left?: MonthsLeft | null;
  @IsYesNo() readonly suspended!: boolean;
  @IsPart(() => FollowedTalk, none) readonly lastTalk?: FollowedTalk | null;
}

const shown = ({ worker: id, isSuspended: suspended, ...told }: FollowedWorker): FollowedWorkerAnswer => ({
  id,
  ...told,
  suspended,
});

/** How people who were referred are doing: a referrer sees own people only, and nothing else of their file. */
@Controller('organisers/:organiserId/followedWorkers')
@ApiTags('referrers')
export class FollowingController {
  constructor(
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Does('referral.follow')
  @AnswersPage(FollowedWorkerAnswer)
  async listFollowedWorkers(
    @PathId('organiserId') organiser: Id,
    @Query() { referrer, ...query }: FollowingQuery,
    @Who() access: Access,
  ) {
    const asked = { organiser, ...query, on: today(this.clock), referrers: whoseOf(access, referrer) };
    const page = peoplePage(await followedWorkers(this.reading, asked));
    await this.recordLooks(
      access,
      organiser,
      page.items.map(({ worker }) => worker),
    );
    return page.of(shown);
  }

  @Get(':workerId')
  @Does('referral.follow')
  @Answers(FollowedWorkerAnswer)
  async getFollowedWorker(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @Who() access: Access,
  ) {
    const asked = { organiser, worker, on: today(this.clock), referrers: whoseOf(access) };
    const found = await followedWorker(this.reading, asked);
    await this.recordLooks(access, organiser, [worker]);
    return shown(found);
  }

  private recordLooks({ actor }: Access, organiser: Id, workers: readonly Id[]): Promise<void> {
    return this.looks.record(
      ...workers.map((party) => ({ actor, organiser, party, what: 'followedWorker' })),
    );
  }
}

/** Whose people an actor may see, of the referrer that was asked for. */
function whoseOf({ scope }: Access, asked?: Id): Referrers {
  if (scope === 'organiser') return asked ? [asked] : 'all';
  return asked ? scope.referrer.filter((own) => own === asked) : scope.referrer;
}
