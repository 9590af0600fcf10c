import { Inject, Injectable } from '@nestjs/common';
import {
  answererIn,
  type Complaint,
  type ComplaintEvent,
  Complaints,
  complaintStates,
  complaintStepsFrom,
  type ComplaintWords,
  eventsOfComplaint,
  refusalsToTake,
  waitingComplaints,
  wordsOfComplaint,
} from '#complaints';
import { READING, type Reading } from '#database';
import { type Access, Looks } from '#identity';
import { type Day, type Id } from '#kernel';
import { factsOfUsers, workerNames } from '#registry';
import { type ListAsked } from '../../frame';
import { mediatorNames } from '../../people/caseload/mediators';
import { pageRead } from '../../people/page-read';
import { statesAsked } from '../../people/state-filter';

export interface ComplaintRow {
  readonly complaint: Complaint;
  /** Name of who complained. */
  readonly from: string;
}

export interface ComplaintFile extends ComplaintRow {
  readonly said: readonly ComplaintWords[];
  readonly events: readonly ComplaintEvent[];
  /** Whether who reads it may take it in hand, or over from another. */
  readonly mayTake: boolean;
  /** Names of the people of the office. */
  readonly names: ReadonlyMap<Id, string>;
}

/** Reads complaints for who handles them; nobody gets to see what is about themselves. */
@Injectable()
export class ComplaintReads {
  constructor(
    private readonly complaints: Complaints,
    private readonly looks: Looks,
    @Inject(READING) readonly reading: Reading,
  ) {}

  /** The list as it is asked for, the first term first. */
  async list({ actor }: Access, organiser: Id, list: ListAsked) {
    const states = statesAsked(list, { all: complaintStates, waiting: waitingComplaints });
    const meant = { organiser, notAbout: actor, states };
    const { rows, ...page } = await pageRead(list, {
      rows: (limit, after) =>
        this.complaints.list(this.reading, {
          ...meant,
          limit,
          after: after && { answerBy: after.day as Day, id: after.id as Id },
        }),
      total: () => this.complaints.count(this.reading, meant),
      keyOf: ({ answerBy, id }) => [answerBy, id],
    });
    return { ...page, rows: await this.named(organiser, rows) };
  }

  /** The look is on record first. @throws NotFound, also for who it is about */
  async file({ actor }: Access, organiser: Id, complaint: Id): Promise<ComplaintFile> {
    const of = { organiser, complaint };
    const found = await this.complaints.one(this.reading, { ...of, actor });
    await this.looks.record({ actor, organiser, party: found.fromId, what: 'complaint' });
    const [row] = await this.named(organiser, [found]);
    const events = await eventsOfComplaint(this.reading, of);
    const answeredBy = answererIn(events);
    return {
      complaint: found,
      from: row?.from ?? '',
      said: await wordsOfComplaint(this.reading, of),
      events,
      mayTake:
        complaintStepsFrom(found.state).includes('take') &&
        refusalsToTake(found, { actor, answeredBy }).length === 0,
      names: await mediatorNames(this.reading, organiser),
    };
  }

  private async named(organiser: Id, complaints: readonly Complaint[]): Promise<ComplaintRow[]> {
    const workers = await workerNames(this.reading, {
      organiser,
      workers: complaints.map(({ fromId }) => fromId),
    });
    const facts = await factsOfUsers(this.reading, { organiser });
    const users = new Map(facts.map(({ user, name }) => [user, name]));
    return complaints.map((complaint) => ({
      complaint,
      from: workers.get(complaint.fromId) ?? users.get(complaint.fromId) ?? '',
    }));
  }
}
