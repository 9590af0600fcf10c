import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken } from '#database';
import { type Day, type Id, NotFound, Refused } from '#kernel';
import { type GoalPolicy, type PlanPolicy, refusalsToGovern, usualPolicy } from '../rules';
import { insertPolicy, policiesOf, policyOn } from '../store/policies';

export interface GovernInput extends GoalPolicy {
  readonly organiser: Id;
  /** The first day whose plans follow it; not before today. */
  readonly fromDay: Day;
  /** The decision it rests on, such as "college 2 maart 2026, punt 4". */
  readonly source: string;
}

/** What an organiser wants of a plan: the order of its goals, from a day on. Versions are added, never changed. */
@Injectable()
export class PlanPolicies {
  constructor(private readonly road: Road) {}

  /** The subject becomes the policy's id. @throws Refused with every reason of `refusalsToGovern` */
  govern(command: Command, { organiser, ...asked }: GovernInput): Promise<Taken<PlanPolicy>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const refusals = refusalsToGovern(asked, tx.today);
        if (refusals.length > 0) throw new Refused(refusals);
        await insertPolicy(tx, {
          ...asked,
          id: tx.command.subject,
          organiserId: organiser,
          decidedBy: tx.command.actor,
          recordedAt: tx.now,
        });
      },
      answer: async (reading, id) => {
        const found = (await policiesOf(reading, organiser)).find((policy) => policy.id === id);
        if (!found) throw new NotFound('plan policy', id);
        return found;
      },
    });
  }

  /** What counts on a day: as decided, or as usual while nothing was. */
  async on(reading: Reading, asked: { readonly organiser: Id; readonly on: Day }): Promise<GoalPolicy> {
    return (await policyOn(reading, asked)) ?? usualPolicy;
  }

  /** Everything that was decided, the one that counts last first. */
  all(reading: Reading, organiser: Id): Promise<PlanPolicy[]> {
    return policiesOf(reading, organiser);
  }
}
