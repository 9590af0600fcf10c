import { type Command, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Id, NotFound, Refused, refuseUnlessAllowed } from '#kernel';
import { refusalsOfSite, regimeOf, type SiteFacts, userFacts, type UserFacts } from '#registry';
import { TaskCatalogue, type Verdict } from '#task-catalogue';
import {
  type Expansion,
  readForm,
  reasonsToReview,
  refusal,
  refusalsOfTask,
  refusalsOfUnknownPlace,
  refusalsToMoveRequest,
  type Request,
  type RequestEvent,
  type RequestForm,
  type ReviewReason,
  type Slot,
  stretchOf,
  taskToBeNamed,
} from '../rules';
import { dropDraft } from '../store/drafts';
import { record } from '../store/events';
import { moveRequest } from '../store/filling';
import {
  closedDaysOf,
  findRequest,
  insertOccurrences,
  insertRequest,
  occurrenceOf,
  setTask,
} from '../store/requests';
import { type RequestAnswer, requestAnswer } from '../store/request-answer';

export interface RegisterInput {
  readonly organiser: Id;
  /** A draft of the same id, where there is one, has become this request and is gone. */
  readonly form: RequestForm;
}

export interface DecideInput {
  readonly organiser: Id;
  readonly request: Id;
  readonly decision: 'allow' | 'refuse';
  /** The task that a request in own words comes down to; needed to allow one. */
  readonly task?: string;
}

/** Asking for work, and a mediator's look at what was asked. */
@Injectable()
export class Requests {
  constructor(
    private readonly road: Road,
    private readonly catalogue: TaskCatalogue,
  ) {}

  /**
   * Takes a request with all its times; open at once, or under review where the list is not sure or the user told it
   * in own words. The user's agreement is not asked yet: a first request often comes before it, and nobody is
   * assigned without it. The command's subject becomes the request's id.
   * @throws Refused with all reasons of the form and of the catalogue, of the first and the last day
   * @throws NotFound where the organiser has no such user, or the user no such site
   */
  register(command: Command, { organiser, form }: RegisterInput): Promise<Taken<RequestAnswer>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const { subject: id } = tx.command;
        await this.write(tx, id, await this.asked(tx, organiser, form));
        await dropDraft(tx, { id, organiserId: organiser });
      },
      answer: (reading, id) => requestAnswer(reading, organiser, id),
    });
  }

  /**
   * A mediator decides on a request under review, and names the task of one that was told in own words.
   * @throws Refused `request-not-in-state`, `task-to-be-named`, and what the catalogue has against the task
   */
  decide(command: Command, input: DecideInput): Promise<Taken<RequestAnswer>> {
    const { organiser, request: id, decision } = input;
    return this.road.take(command, {
      perform: async (tx) => {
        const request = await findRequest(tx, organiser, id);
        if (decision === 'allow') await this.nameTask(tx, request, input.task ?? request.task);
        await mustMove(tx, request, decision);
      },
      answer: (reading, subject) => requestAnswer(reading, organiser, subject),
    });
  }

  /**
   * All that is known of an asked request before it is written; also the dry run of a wizard.
   * @throws Refused and NotFound as `register`
   */
  async asked(tx: Writing, organiser: Id, form: RequestForm): Promise<Asked> {
    const regime = await regimeOf(tx, organiser);
    const user = await userFacts(tx, { organiser, user: form.user });
    const site = siteOf(user, form.site);
    const { from } = stretchOf(form.pattern);
    const closed = await closedDaysOf(tx, { organiser, site: form.site, from });
    const expansion = readForm(form, { today: tx.today, closed });
    const verdicts = await this.verdicts(tx, { organiser, form, user, site, expansion });
    const [first] = verdicts;
    refuseUnlessAllowed([
      ...expansion.refusals,
      ...refusalsOfTask(form),
      ...refusalsOfUnknownPlace(site),
      ...refusalsOfSite(regime, site, from),
      ...(verdicts.find(({ refusals }) => refusals.length > 0)?.refusals ?? []),
    ]);
    const review = first ? reasonsToReview(first, { form, site }) : [];
    const requirements = first?.requirements.map(({ code }) => code) ?? [];
    return { organiser, form, site, review, requirements, slots: expansion.slots };
  }

  /** What the catalogue says of the first and of the last day: a task may be allowed on the one only. */
  private async verdicts(
    tx: Writing,
    { organiser, form, user, site, expansion }: ForVerdict,
  ): Promise<Verdict[]> {
    const { municipality } = site;
    const days = [expansion.slots[0]?.day, expansion.slots.at(-1)?.until].filter((day) => day !== undefined);
    if (municipality === null) return [];
    const verdicts: Verdict[] = [];
    for (const on of new Set(days.length > 0 ? days : [stretchOf(form.pattern).from])) {
      const { formerMunicipality } = site;
      const place = { municipality, formerMunicipality: formerMunicipality ?? undefined };
      const verdict = await this.catalogue.verdict(tx, {
        ...place,
        task: form.task,
        userKind: user.kind,
        organiser,
        on,
        regime: await regimeOf(tx, organiser),
      });
      verdicts.push(form.task === taskToBeNamed ? ofPlaceAlone(verdict) : verdict);
    }
    return verdicts;
  }

  /** What a request in own words comes down to, as the catalogue allows it there. @throws Refused */
  private async nameTask(tx: Writing, request: Request, task: string): Promise<void> {
    if (request.task !== taskToBeNamed) return;
    if (task === taskToBeNamed) throw new Refused([refusal('task-to-be-named', {})]);
    const verdicts = await this.allowed(tx, request, { task, expansion: readForm(request) });
    const requirements = verdicts[0]?.requirements.map(({ code }) => code) ?? [];
    await setTask(tx, request, { task, requirements });
  }

  /** What the catalogue says of some times of a request, for a task at its place. @throws Refused where it says no */
  async allowed(
    tx: Writing,
    { organiserId: organiser, userId, siteId, pattern }: Request,
    { task, expansion }: { task: string; expansion: Expansion },
  ): Promise<Verdict[]> {
    const user = await userFacts(tx, { organiser, user: userId });
    const site = siteOf(user, siteId);
    const form = { pattern, task };
    const verdicts = await this.verdicts(tx, { organiser, form, user, site, expansion });
    const against = verdicts.find(({ refusals }) => refusals.length > 0)?.refusals ?? [];
    refuseUnlessAllowed(against, tx.command.reason);
    return verdicts;
  }

  /** Writes a request that nothing stands against, with all its times. */
  async write(tx: Writing, id: Id, asked: Asked): Promise<Request> {
    const request = requestOf(tx, id, asked);
    await insertRequest(tx, request);
    await record(tx, {
      organiserId: asked.organiser,
      requestId: id,
      event: 'register',
      fromState: null,
      toState: 'received',
    });
    await insertOccurrences(
      tx,
      asked.slots.map((slot) => occurrenceOf(tx.ids.next(), request, slot)),
    );
    const why = asked.review.join(' ');
    const state = await moveRequest(tx, request, why ? 'review' : 'allow', { why });
    return { ...request, state: state ?? request.state };
  }
}

export interface Asked {
  readonly organiser: Id;
  readonly form: RequestForm;
  readonly site: SiteFacts;
  readonly review: readonly ReviewReason[];
  readonly requirements: readonly string[];
  readonly slots: readonly Slot[];
}

/** Where no task is named yet, only the place can be judged: the list knows nothing of the rest. */
const ofPlaceAlone = (verdict: Verdict): Verdict => ({
  ...verdict,
  refusals: verdict.refusals.filter(({ code }) => code !== 'task-unknown'),
});

interface ForVerdict {
  readonly organiser: Id;
  readonly form: Pick<RequestForm, 'pattern' | 'task'>;
  readonly user: UserFacts;
  readonly site: SiteFacts;
  readonly expansion: Expansion;
}

function siteOf(user: UserFacts, id: Id): SiteFacts {
  const site = user.sites.find((one) => one.site === id);
  if (!site) throw new NotFound('site', id);
  return site;
}

function requestOf(tx: Writing, id: Id, { organiser, form, site, requirements, slots }: Asked): Request {
  const { user: userId, site: siteId, ...told } = form;
  const { from, until } = stretchOf(form.pattern);
  return {
    ...told,
    id,
    organiserId: organiser,
    userId,
    siteId,
    patternKind: form.pattern.kind,
    municipality: site.municipality ?? '',
    latitudeE5: site.at?.latitudeE5 ?? null,
    longitudeE5: site.at?.longitudeE5 ?? null,
    requirements,
    firstDay: slots[0]?.day ?? from,
    lastDay: slots.at(-1)?.until ?? until,
    state: 'received',
    registeredAt: tx.now,
    version: 1,
  };
}

/** @throws Refused where the table has no such move */
export async function mustMove(
  tx: Writing,
  request: Request,
  event: RequestEvent,
  more: Parameters<typeof moveRequest>[3] = {},
): Promise<void> {
  if (await moveRequest(tx, request, event, more)) return;
  throw new Refused(refusalsToMoveRequest(request.state, event));
}
