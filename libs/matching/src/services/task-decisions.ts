import { Injectable } from '@nestjs/common';
import { type Reading } from '#database';
import { type Id } from '#kernel';
import { factsOfUsers, regimeOf, type ValidityEnded } from '#registry';
import { CataloguePages, TaskCatalogue } from '#task-catalogue';
import { requestsOfTask } from '../store/requests-of-task';

/** What a municipality or VDAB's board decided, as a reason against a request. */
const ofDecisions: ReadonlySet<string> = new Set([
  'task-denied-locally',
  'task-addition-struck',
  'task-not-added-here',
]);

/** Which requests a denial, a strike or a withdrawn addition of a task reaches. */
@Injectable()
export class TaskDecisions {
  constructor(
    private readonly catalogue: TaskCatalogue,
    private readonly pages: CataloguePages,
  ) {}

  /**
   * Requests with times to come that may not be asked any more: each is asked of the catalogue again, because in a
   * merged municipality a decision may count for one part of it alone. One answer serves all of one kind of user in
   * one place.
   */
  async requestsReached(
    reading: Reading,
    { organiser, ref, lastDay }: Pick<ValidityEnded, 'organiser' | 'ref' | 'lastDay'>,
  ): Promise<ReadonlySet<Id>> {
    const { task } = await this.pages.decision(reading, ref as Id);
    const asked = await requestsOfTask(reading, { organiser, task, after: lastDay });
    if (asked.length === 0) return new Set();
    const users = new Map((await factsOfUsers(reading, { organiser })).map((user) => [user.user, user]));
    const regime = await regimeOf(reading, organiser);
    const known = new Map<string, Promise<boolean>>();
    const reached = new Set<Id>();
    for (const { request, user, site, municipality, day: on } of asked) {
      const facts = users.get(user);
      if (!facts) continue;
      const former = facts.sites.find((one) => one.site === site)?.formerMunicipality ?? undefined;
      const name = [facts.kind, municipality, former, on].join('/');
      const place = { municipality, formerMunicipality: former };
      const question = { ...place, task, userKind: facts.kind, organiser, on, regime };
      const answer = known.get(name) ?? this.isRefused(reading, question);
      known.set(name, answer);
      if (await answer) reached.add(request);
    }
    return reached;
  }

  private async isRefused(
    reading: Reading,
    question: Parameters<TaskCatalogue['verdict']>[1],
  ): Promise<boolean> {
    const { refusals } = await this.catalogue.verdict(reading, question);
    return refusals.some(({ code }) => ofDecisions.has(code));
  }
}
