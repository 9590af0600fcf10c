import { Injectable } from '@nestjs/common';
import { type Reading } from '#database';
import { addDays, type Id } from '#kernel';
import { type Consequence, Consequences, type ConsequenceSource, type ValidityEnded } from '#registry';
import { isWorked, type Performance, performanceStates } from '../rules';
import { type PerformanceFilter, performancesIn } from '../store/performances';

/** Work that still counts. */
const standing = performanceStates.filter(isWorked);
const LISTED = 500;

/** Hours that were worked after something had ended, when that became known late. */
@Injectable()
export class PerformanceConsequences implements ConsequenceSource {
  readonly name = 'performances';

  constructor(consequences: Consequences) {
    consequences.register(this);
  }

  /** First day first. The end of a certificate or of a task touches only what is planned: work done stays done. */
  async consequencesOf(reading: Reading, ending: ValidityEnded): Promise<Consequence[]> {
    if (ending.kind === 'worker-certificate' || ending.kind === 'task-decision') return [];
    const { organiser, lastDay } = ending;
    const worked = await performancesIn(reading, {
      ...whose(ending),
      organiser,
      from: addDays(lastDay, 1),
      states: standing,
      order: 'oldest-first',
      limit: LISTED,
    });
    return worked.map(ofPerformance);
  }

  /** Hours truly worked are never undone by an ending: a mediator decides on each, by correcting or by leaving it. */
  async act(): Promise<void> {
    return undefined;
  }
}

function whose({
  kind,
  ref,
  worker,
  user,
}: ValidityEnded): Pick<PerformanceFilter, 'site' | 'worker' | 'user'> {
  if (kind === 'user-site') return { site: ref as Id };
  if (worker !== null) return { worker };
  return user === null ? {} : { user };
}

const ofPerformance = ({ id, performedOn, state, hours, workerId, userId }: Performance): Consequence => ({
  kind: 'hours-worked-after',
  ref: id,
  on: performedOn,
  figures: { state, hours, worker: workerId, user: userId },
  actions: ['decide', 'tell'],
});
