import {
  type ComplainantKind,
  type Complaint,
  type ComplaintEvent,
  type ComplaintKind,
  complaintKinds,
  complaintStates,
  type ComplaintState,
  type ComplaintWords,
} from '#complaints';
import { type Day, type Id, type Moment } from '#kernel';
import { IsDay, IsIdText, IsMoment, IsOneOf, IsPart, IsText, IsWhole, PageQuery } from '../frame';

const LARGE = 1_000_000_000;
const MANY = 1_000;
const complainants = ['worker', 'user'] as const;
const WORDS = { max: 2000, optional: true } as const;

export class MakeComplaintFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsOneOf(complaintKinds) readonly kind!: ComplaintKind;
  @IsOneOf(complainants, { describes: 'Whose complaint it is.' }) readonly fromKind!: ComplainantKind;
  @IsIdText() readonly from!: Id;
  // Optional here, so that missing words are refused in words by the rule that asks them.
  @IsText(WORDS) readonly words?: string;
  @IsIdText({ optional: true, describes: 'The job it is about.' }) readonly assignment?: Id;
  @IsIdText({ optional: true, describes: 'Somebody of the office it is about: who never gets to read it.' })
  readonly aboutActor?: Id;
}

export class ComplaintStepFields {
  @IsWhole({ min: 1, max: LARGE, optional: true }) readonly version?: number;
}

export class SayFields extends ComplaintStepFields {
  @IsText(WORDS) readonly words?: string;
}

export class ComplaintsQuery extends PageQuery {
  @IsOneOf(complaintStates, { optional: true }) readonly state?: ComplaintState;
}

/** The receipt: all that anybody gets to see who only took it in. */
export class ComplaintReceipt {
  @IsIdText() readonly id!: Id;
  @IsWhole({ min: 1, max: LARGE, describes: 'Number within the organiser.' }) readonly number!: number;
  @IsDay() readonly receivedOn!: Day;
  @IsDay({ describes: 'The last day for an answer.' }) readonly answerBy!: Day;
}

export class ComplaintAnswer extends ComplaintReceipt {
  @IsOneOf(complaintKinds) readonly kind!: ComplaintKind;
  @IsOneOf(complainants) readonly fromKind!: ComplainantKind;
  @IsIdText() readonly from!: Id;
  @IsOneOf(['worker', 'user', 'desk']) readonly toldBy!: Complaint['toldBy'];
  @IsIdText({ optional: true }) readonly assignment?: Id | null;
  @IsOneOf(complaintStates) readonly state!: ComplaintState;
  @IsDay({ optional: true }) readonly answeredOn?: Day | null;
  @IsDay({ optional: true, describes: 'The last day for an appeal.' }) readonly appealBy?: Day | null;
  @IsWhole({ min: 1, max: LARGE }) readonly version!: number;
}

class SaidAnswer {
  @IsOneOf(['complainant', 'organiser']) readonly voice!: ComplaintWords['voice'];
  @IsText({ max: 2000 }) readonly words!: string;
  @IsMoment() readonly saidAt!: Moment;
}

class ComplaintEventAnswer {
  @IsWhole({ min: 1, max: LARGE }) readonly number!: number;
  @IsText({ max: 20 }) readonly step!: string;
  @IsOneOf(complaintStates) readonly state!: ComplaintState;
  @IsMoment() readonly at!: Moment;
}

export class ComplaintFileAnswer extends ComplaintAnswer {
  @IsPart(() => SaidAnswer, { list: { max: MANY } }) readonly said!: readonly SaidAnswer[];
  @IsPart(() => ComplaintEventAnswer, { list: { max: MANY } })
  readonly events!: readonly ComplaintEventAnswer[];
}

export const receiptOf = ({ id, number, receivedOn, answerBy }: Complaint): ComplaintReceipt => ({
  id,
  number,
  receivedOn,
  answerBy,
});

export const shownComplaint = (complaint: Complaint): ComplaintAnswer => {
  const { kind, fromKind, fromId: from, toldBy, state, answeredOn, appealBy, version } = complaint;
  const { assignmentId: assignment } = complaint;
  const stands = { kind, fromKind, from, toldBy, assignment, state, answeredOn, appealBy, version };
  return { ...receiptOf(complaint), ...stands };
};

export const shownFile = (
  complaint: Complaint,
  said: readonly ComplaintWords[],
  events: readonly ComplaintEvent[],
): ComplaintFileAnswer => ({
  ...shownComplaint(complaint),
  said,
  events: events.map(({ number, step, state, at }) => ({ number, step, state, at })),
});
