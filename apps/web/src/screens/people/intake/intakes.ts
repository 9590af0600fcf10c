import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { Cards } from '#identity';
import { type Day, type Id, yearOf } from '#kernel';
import {
  factsOfUsers,
  InszVault,
  recordsAbout,
  type RecordNoun,
  signedPapersOf,
  type UserFile,
  userFile,
  userNouns,
  type WorkerFile,
  workerFile,
  workerNouns,
  workersListed,
} from '#registry';
import { standingOfUser } from '../users/users-list';
import { type InIntake, type IntakeFacts, type Step, stepsOfUser, stepsOfWorker } from './steps';

interface Of {
  readonly organiser: Id;
  readonly id: Id;
  readonly today: Day;
}

/** More people than are ever in an intake at once. */
const SHOWN_MOST = 200;

/** How far each intake is: it follows from what is on file, nothing is ticked off by hand. */
@Injectable()
export class Intakes {
  constructor(
    private readonly vault: InszVault,
    private readonly cards: Cards,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async stepsOfWorker(file: WorkerFile, of: Of): Promise<Step[]> {
    return stepsOfWorker(file, await this.factsOf(of, workerNouns, 'workerAgreement'));
  }

  async stepsOfUser(file: UserFile, of: Of): Promise<Step[]> {
    return stepsOfUser(file, await this.factsOf(of, userNouns, 'userAgreement'));
  }

  /** Workers without an agreement yet, who came last first. */
  async workers(organiser: Id, today: Day): Promise<InIntake[]> {
    const listed = await workersListed(this.reading, { organiser, on: today });
    const beginning = listed
      .filter(({ standing }) => standing === 'intake' || standing === 'agreement-to-come')
      .toSorted((one, other) => (one.registeredOn < other.registeredOn ? 1 : -1))
      .slice(0, SHOWN_MOST);
    const intakes: InIntake[] = [];
    for (const { worker: id, name, registeredOn: since } of beginning) {
      const file = await workerFile(this.reading, this.vault, { organiser, worker: id });
      const steps = await this.stepsOfWorker(file, { organiser, id, today });
      intakes.push({ kind: 'worker', id, name, since, steps });
    }
    return intakes;
  }

  /** Users that cannot ask yet: no signed agreement, or the fee of the year is not paid. */
  async users(organiser: Id, today: Day): Promise<InIntake[]> {
    const beginning = (await factsOfUsers(this.reading, { organiser }))
      .filter((facts) => standingOfUser(facts, today) === 'no-agreement')
      .toSorted((one, other) => (one.registeredOn < other.registeredOn ? 1 : -1))
      .slice(0, SHOWN_MOST);
    const intakes: InIntake[] = [];
    for (const { user: id, name, registeredOn: since } of beginning) {
      const file = await userFile(this.reading, { organiser, user: id });
      const steps = await this.stepsOfUser(file, { organiser, id, today });
      intakes.push({ kind: 'user', id, name, since, steps });
    }
    return intakes;
  }

  private async factsOf(
    { organiser, id, today }: Of,
    nouns: readonly RecordNoun[],
    agreements: 'workerAgreement' | 'userAgreement',
  ): Promise<IntakeFacts> {
    const count: Partial<Record<RecordNoun, number>> = {};
    for (const noun of nouns)
      count[noun] = (await recordsAbout(this.reading, { organiser, noun, owner: id })).length;
    const made = await recordsAbout(this.reading, { organiser, noun: agreements, owner: id });
    const agreement = made.at(-1);
    const papers = await signedPapersOf(this.reading, { organiser, owner: id });
    return {
      count,
      agreement,
      hasSignedPaper: papers.some((paper) => paper.agreement === agreement?.id && paper.withdrawnAt === null),
      hasCard: (await this.cards.issuedAt(this.reading, { organiser, worker: id })) !== null,
      today,
      feePaid: await this.feePaid(organiser, id, today),
    };
  }

  private async feePaid(organiser: Id, user: Id, today: Day): Promise<boolean> {
    const [facts] = await factsOfUsers(this.reading, { organiser, user });
    return facts?.fees.some(({ year }) => year === yearOf(today)) ?? false;
  }
}
