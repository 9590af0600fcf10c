import { Injectable } from '@nestjs/common';
import { type Reading, type Writing } from '#database';
import { type Id, type Refusal, refuseUnlessAllowed } from '#kernel';
import { regimeOf, userFacts } from '#registry';
import { TaskCatalogue } from '#task-catalogue';
import {
  countHours,
  type Performance,
  performedOn,
  refusalsToRegister,
  type RegistrationFacts,
  type Visit,
  type Work,
} from '../rules';
import { visitsDuring } from '../store/performances';

interface VisitOfPerson {
  readonly organiser: Id;
  readonly person: Id;
  readonly visit: Visit;
  /** The performance that is told anew; it does not overlap itself. */
  readonly except?: Id;
}

interface Told {
  readonly visit: Visit;
  readonly taskDone: string;
  readonly work: Work;
}

interface TaskDone {
  readonly organiser: Id;
  readonly user: Id;
  readonly site: Id;
  readonly task: string;
  readonly taskDone: string | undefined;
  readonly visit: Visit;
}

/** Gathers the facts by which a visit is judged, when it is registered and when it is told anew. */
@Injectable()
export class VisitRules {
  constructor(private readonly catalogue: TaskCatalogue) {}

  async factsOf(
    tx: Writing,
    { organiser, person, visit, except }: VisitOfPerson,
  ): Promise<RegistrationFacts> {
    return {
      visit,
      regime: await regimeOf(tx, organiser),
      now: tx.now,
      today: tx.today,
      otherVisits: await visitsDuring(tx, { person, during: visit, ...(except ? { except } : {}) }),
    };
  }

  /**
   * What changes when a performance is told anew.
   * @throws Refused with every reason of `refusalsToRegister`; warnings ask the command's reason
   */
  async retold(tx: Writing, before: Performance, { visit, taskDone, work }: Told) {
    const {
      organiserId: organiser,
      personId: person,
      userId: user,
      siteId: site,
      taskPlanned: task,
    } = before;
    const facts = await this.factsOf(tx, { organiser, person, visit, except: before.id });
    const refusals = [
      ...refusalsToRegister(facts),
      ...(await this.refusalsOfTaskDone(tx, { organiser, user, site, task, taskDone, visit })),
    ];
    refuseUnlessAllowed(refusals, tx.command.reason);
    const { minutes, hours } = countHours(visit, facts.regime);
    return { ...visit, taskDone, work, performedOn: performedOn(visit), minutes, hours };
  }

  /**
   * Another task than planned is judged by the catalogue; what it says warns, because the work is done already.
   * Only a code that is no task refuses.
   */
  async refusalsOfTaskDone(reading: Reading, { organiser, user, site, task, taskDone, visit }: TaskDone) {
    if (taskDone === undefined || taskDone === task) return [];
    const on = performedOn(visit);
    const facts = await userFacts(reading, { organiser, user });
    const place = facts.sites.find((one) => one.site === site);
    if (!place?.municipality) return [];
    const { municipality, formerMunicipality } = place;
    const verdict = await this.catalogue.verdict(reading, {
      task: taskDone,
      userKind: facts.kind,
      municipality,
      formerMunicipality: formerMunicipality ?? undefined,
      organiser,
      on,
      regime: await regimeOf(reading, organiser),
    });
    return verdict.refusals.map((one): Refusal =>
      one.code === 'task-unknown' ? one : { ...one, weight: 'warns' },
    );
  }
}
