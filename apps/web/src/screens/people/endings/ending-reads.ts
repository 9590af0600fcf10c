import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Id } from '#kernel';
import { assignmentListed } from '#matching';
import {
  type EndingFile,
  type EndingRow,
  Endings,
  openEndings,
  type SourcedConsequence,
  userFile,
  workerNames,
} from '#registry';
import { WorkerReads } from '../workers/worker-reads';

/** An ending with the name of whom it is about. */
export interface EndingNamed {
  readonly ending: EndingRow;
  readonly name: string;
}

/** A consequence with what it is, in words. */
export interface ConsequenceNamed {
  readonly consequence: SourcedConsequence;
  /** Such as "toezicht, Basisschool De Wilg, Jo Peeters". */
  readonly about: string;
}

export interface EndingShown extends EndingNamed {
  readonly consequences: readonly ConsequenceNamed[];
}

/** Reads endings and what they touch, with names beside the ids. */
@Injectable()
export class EndingReads {
  constructor(
    private readonly endings: Endings,
    private readonly workers: WorkerReads,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async open(organiser: Id): Promise<EndingNamed[]> {
    const named: EndingNamed[] = [];
    for (const ending of await openEndings(this.reading, organiser))
      named.push({ ending, name: await this.nameOf(ending) });
    return named;
  }

  /** @throws NotFound */
  async one(organiser: Id, ending: Id): Promise<EndingShown> {
    return this.named(await this.endings.read(this.reading, { organiser, ending }));
  }

  async named({ ending, consequences }: EndingFile): Promise<EndingShown> {
    const told: ConsequenceNamed[] = [];
    for (const consequence of consequences)
      told.push({ consequence, about: await this.aboutOf(ending.organiserId, consequence) });
    return { ending, name: await this.nameOf(ending), consequences: told };
  }

  private async nameOf({ organiserId: organiser, workerId, userId }: EndingRow): Promise<string> {
    if (workerId !== null)
      return (await workerNames(this.reading, { organiser, workers: [workerId] })).get(workerId) ?? '';
    if (userId === null) return '';
    return (await userFile(this.reading, { organiser, user: userId })).details?.name ?? '';
  }

  /** What it is for, for whom, and who does it: as far as the consequence tells. */
  private async aboutOf(organiser: Id, { kind, ref, figures }: SourcedConsequence): Promise<string> {
    if (kind !== 'future-job' && kind !== 'offer')
      return [figures['task'], figures['hours'] === undefined ? '' : `${figures['hours']} uur`]
        .filter(Boolean)
        .join(', ');
    const job = await assignmentListed(this.reading, organiser, ref);
    const workers = await workerNames(this.reading, { organiser, workers: [job.workerId] });
    const user = await userFile(this.reading, { organiser, user: job.userId });
    const time = job.startTime === null ? '' : `${job.startTime}–${job.endTime ?? ''}`;
    return [await this.workers.taskName(job), time, user.details?.name ?? '', workers.get(job.workerId) ?? '']
      .filter(Boolean)
      .join(', ');
  }
}
