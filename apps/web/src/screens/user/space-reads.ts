import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Access } from '#identity';
import { type Id, type Moment } from '#kernel';
import { draftsOf } from '#matching';
import { userFacts } from '#registry';
import { type Space } from './own-space';
import { TaskNames } from './task-names';

/** A draft as it is listed: what it is about, and when it was left. */
export interface DraftListed {
  readonly id: Id;
  readonly task: string;
  readonly changedAt: Moment;
}

const DRAFTS_SHOWN = 5;

/** What a space tells of itself: what is still being filled in, and for whom else this person asks. */
@Injectable()
export class SpaceReads {
  constructor(
    private readonly names: TaskNames,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async drafts({ organiser, user, today }: Space): Promise<DraftListed[]> {
    const drafts = await draftsOf(this.reading, { organiser, user, limit: DRAFTS_SHOWN });
    const tasks = await this.names.of(
      drafts.map(({ answers }) => answers.task ?? ''),
      today,
    );
    return drafts.map(({ id, answers, changedAt }) => ({
      id,
      task: tasks.get(answers.task ?? '')?.task ?? '',
      changedAt,
    }));
  }

  /** Whoever asks for several schools finds the others here. */
  async others({ scope }: Access, { organiser, user }: Space) {
    if (scope === 'organiser') return [];
    const others: { href: string; name: string }[] = [];
    for (const other of scope['user-contact'].filter((one) => one !== user)) {
      const { name } = await userFacts(this.reading, { organiser, user: other });
      others.push({ href: `/organisaties/${organiser}/voor/${other}/begin`, name });
    }
    return others;
  }
}
