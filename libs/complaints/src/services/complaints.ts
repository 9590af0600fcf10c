import { Injectable } from '@nestjs/common';
import { type ChangeOf, type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { ChangedMeanwhile, type Id, NotFound, Refused } from '#kernel';
import { assignmentListed } from '#matching';
import { type AddresseeOf, Messages } from '#messaging';
import { knowsParty, regimeOf } from '#registry';
import {
  answerBy,
  answererIn,
  appealBy,
  type ComplainantKind,
  type Complaint,
  type ComplaintKind,
  type ComplaintRefusal,
  type ComplaintStep,
  complaintTable,
  mayHandle,
  refusalsOfWords,
  refusalsToAnswer,
  refusalsToAppeal,
  refusalsToComplaintStep,
  refusalsToTake,
} from '../rules';
import {
  type ComplaintFilter,
  complaintIn,
  type ComplaintRef,
  complaints,
  complaintsIn,
  type ComplaintsMeant,
  countComplaints,
} from '../store/complaints';
import { eraseWordsOf, eventsOfComplaint, keepWords, recordComplaint } from '../store/said';

export interface NewComplaint {
  readonly organiser: Id;
  readonly kind: ComplaintKind;
  readonly from: { readonly kind: ComplainantKind; readonly id: Id };
  readonly toldBy: Complaint['toldBy'];
  readonly words: string;
  readonly assignment?: Id;
  /** Somebody of the office it is about. */
  readonly aboutActor?: Id;
}

export interface SeenComplaint extends ComplaintRef {
  /** The version its reader saw; without one the newest counts. */
  readonly version?: number;
}

export interface SaidOfComplaint extends SeenComplaint {
  readonly words: string;
}

/** What a step does to a complaint as it stands. */
interface StepTaken {
  readonly step: ComplaintStep;
  readonly refusals?: (
    before: Complaint,
    tx: Writing,
  ) => readonly ComplaintRefusal[] | Promise<readonly ComplaintRefusal[]>;
  readonly change?: (tx: Writing) => ChangeOf<Complaint> | Promise<ChangeOf<Complaint>>;
  readonly also?: (tx: Writing, after: Complaint) => Promise<void>;
}

/** From complaint to answer, and once more where it is appealed. */
@Injectable()
export class Complaints {
  constructor(
    private readonly road: Road,
    private readonly messages: Messages,
  ) {}

  /**
   * The command's subject is the new complaint; its number and term are the receipt.
   * @throws NotFound for a party that the organiser does not know, or a job of others; Refused without words
   */
  make(command: Command, made: NewComplaint): Promise<Taken<Complaint>> {
    const { organiser, kind, from, toldBy, words } = made;
    return this.road.take(command, {
      perform: async (tx) => {
        await demandOwnParty(tx, made);
        refuseIf(refusalsOfWords(words));
        const complaint: Complaint = {
          id: tx.command.subject,
          organiserId: organiser,
          number: await complaints.nextNumber(tx, organiser),
          kind,
          fromKind: from.kind,
          fromId: from.id,
          toldBy,
          receivedOn: tx.today,
          assignmentId: made.assignment ?? null,
          aboutActorId: made.aboutActor ?? null,
          answerBy: answerBy(await regimeOf(tx, organiser), tx.today),
          appealBy: null,
          answeredOn: null,
          handlerId: null,
          state: 'received',
          version: 1,
        };
        await complaints.insert(tx, complaint);
        await keepWords(tx, { organiser, complaint: complaint.id }, { voice: 'complainant', words });
        await recordComplaint(tx, complaint, 'make');
        await this.tellReceipt(tx, complaint);
      },
      answer: (tx, complaint) => complaintIn(tx, { organiser, complaint }),
    });
  }

  /** A handler takes it in hand, or over from another. @throws NotFound for who it is about, ChangedMeanwhile, Refused */
  take(command: Command, seen: SeenComplaint): Promise<Taken<Complaint>> {
    return this.step(command, seen, {
      step: 'take',
      refusals: async (before, tx) => {
        const answeredBy = answererIn(await eventsOfComplaint(tx, seen));
        return refusalsToTake(before, { actor: command.actor, answeredBy });
      },
      change: () => ({ handlerId: command.actor }),
    });
  }

  /** The organiser answers; the first answer may be appealed. @throws NotFound, ChangedMeanwhile, Refused */
  answer(command: Command, { words, ...seen }: SaidOfComplaint): Promise<Taken<Complaint>> {
    const { organiser } = seen;
    return this.step(command, seen, {
      step: 'answer',
      refusals: (before) => [...refusalsToAnswer(before, command.actor), ...refusalsOfWords(words)],
      change: async (tx) => ({
        answeredOn: tx.today,
        appealBy: appealBy(await regimeOf(tx, organiser), tx.today),
      }),
      also: async (tx, after) => {
        await keepWords(tx, seen, { voice: 'organiser', words });
        const { id, number, version } = after;
        const told = { about: id, facts: { number }, key: `${id} ${version}` };
        await this.messages.tell(tx, { kind: 'report-news', to: complainantOf(after), ...told });
      },
    });
  }

  /** Who complained is not content; another handler answers, in a new term. @throws NotFound, ChangedMeanwhile, Refused */
  appeal(command: Command, { words, ...seen }: SaidOfComplaint): Promise<Taken<Complaint>> {
    const { organiser } = seen;
    return this.step(command, seen, {
      step: 'appeal',
      refusals: (before, { today }) => [...refusalsToAppeal(before, today), ...refusalsOfWords(words)],
      change: async (tx) => ({ answerBy: answerBy(await regimeOf(tx, organiser), tx.today) }),
      also: async (tx, after) => {
        await keepWords(tx, seen, { voice: 'complainant', words });
        await this.tellReceipt(tx, after);
      },
    });
  }

  /** Who complained takes it back. @throws NotFound, ChangedMeanwhile, Refused */
  withdraw(command: Command, seen: SeenComplaint): Promise<Taken<Complaint>> {
    return this.step(command, seen, { step: 'withdraw' });
  }

  /** Erases what was said, and keeps that it was handled. @throws NotFound, ChangedMeanwhile, Refused */
  eraseWords(command: Command, seen: SeenComplaint): Promise<Taken<Complaint>> {
    return this.step(command, seen, { step: 'erase-words', also: (tx) => eraseWordsOf(tx, seen) });
  }

  /** @throws NotFound, also for the person of the office it is about */
  async one(reading: Reading, of: ComplaintRef & { readonly actor: Id }): Promise<Complaint> {
    const complaint = await complaintIn(reading, of);
    if (!mayHandle(complaint, of.actor)) throw new NotFound('complaint', of.complaint);
    return complaint;
  }

  /** The first term for an answer first. */
  list(reading: Reading, filter: ComplaintFilter): Promise<Complaint[]> {
    return complaintsIn(reading, filter);
  }

  /** A step: the receipt of a complaint, and of an appeal, with the last day for an answer. */
  private tellReceipt(tx: Writing, complaint: Complaint): Promise<void> {
    const { id, number, version, answerBy: by } = complaint;
    const told = { about: id, facts: { number, by }, key: `${id} ${version}` };
    return this.messages.tell(tx, { kind: 'report-received', to: complainantOf(complaint), ...told });
  }

  /** How many there are, on all pages of the list. */
  count(reading: Reading, meant: ComplaintsMeant): Promise<number> {
    return countComplaints(reading, meant);
  }

  private step(command: Command, seen: SeenComplaint, taken: StepTaken): Promise<Taken<Complaint>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await this.one(tx, { ...seen, actor: command.actor });
        if (seen.version !== undefined && seen.version !== before.version)
          throw new ChangedMeanwhile('complaint', seen.complaint);
        const state = complaintTable[before.state][taken.step];
        refuseIf(refusalsToComplaintStep(before.state, taken.step));
        refuseIf((await taken.refusals?.(before, tx)) ?? []);
        const change = { ...(await taken.change?.(tx)), state: state ?? before.state };
        const after = await complaints.change(tx, before, change);
        await taken.also?.(tx, after);
        await recordComplaint(tx, after, taken.step);
      },
      answer: (tx) => complaintIn(tx, seen),
    });
  }
}

const complainantOf = ({ fromKind, fromId }: Complaint): AddresseeOf<'report-news'> =>
  fromKind === 'worker' ? { worker: fromId } : { user: fromId };

function refuseIf(refusals: readonly ComplaintRefusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}

/** @throws NotFound for a party that the organiser does not know, or a job in which that party had no part */
async function demandOwnParty(tx: Writing, { organiser, from, assignment }: NewComplaint): Promise<void> {
  const { kind, id: party } = from;
  if (!(await knowsParty(tx, { organiser, kind, party }))) throw new NotFound(kind, party);
  if (assignment === undefined) return;
  const { workerId, userId } = await assignmentListed(tx, organiser, assignment);
  if (party !== (kind === 'worker' ? workerId : userId)) throw new NotFound('assignment', assignment);
}
