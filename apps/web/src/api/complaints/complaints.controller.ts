import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Complaint, Complaints, eventsOfComplaint, wordsOfComplaint } from '#complaints';
import { type Reading, READING, type Taken } from '#database';
import { type Access, onlyOwn } from '#identity';
import { type Day, type Id } from '#kernel';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  InHand,
  made,
  pageOf,
  PathId,
  readCursor,
  Who,
} from '../frame';
import {
  ComplaintAnswer,
  ComplaintFileAnswer,
  ComplaintReceipt,
  ComplaintsQuery,
  ComplaintStepFields,
  MakeComplaintFields,
  receiptOf,
  SayFields,
  shownComplaint,
  shownFile,
} from './fields';

/** What people report that is not right: made by anybody, read by who made it and by the few who handle it. */
@Controller('organisers/:organiserId/complaints')
@ApiTags('complaints')
export class ComplaintsController {
  constructor(
    private readonly complaints: Complaints,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** The first term for an answer first; what is about the reader is left out. */
  @Get()
  @Does('complaint.read')
  @AnswersPage(ComplaintAnswer)
  async listComplaints(
    @PathId('organiserId') organiser: Id,
    @Query() { limit, after, state }: ComplaintsQuery,
    @Who() { scope, actor }: Access,
  ) {
    const [answerBy, id] = readCursor(after, 'text', 'text') ?? [];
    const rows = await this.complaints.list(this.reading, {
      organiser,
      notAbout: actor,
      ...(state && { states: [state] }),
      ...(scope !== 'organiser' && { from: [...scope['user-contact'], ...scope.worker] }),
      ...(answerBy !== undefined &&
        id !== undefined && { after: { answerBy: answerBy as Day, id: id as Id } }),
      limit: limit + 1,
    });
    return pageOf(rows.map(shownComplaint), { limit, keyOf: (row) => [row.answerBy, row.id] });
  }

  @Get(':complaintId')
  @Does('complaint.read')
  @Answers(ComplaintFileAnswer)
  async getComplaint(
    @PathId('organiserId') organiser: Id,
    @PathId('complaintId') complaint: Id,
    @Who() access: Access,
  ): Promise<ComplaintFileAnswer> {
    const of = { organiser, complaint };
    const found = await this.own(access, organiser, complaint);
    return shownFile(
      found,
      await wordsOfComplaint(this.reading, of),
      await eventsOfComplaint(this.reading, of),
    );
  }

  @Post()
  @Does('complaint.make')
  @AnswersMade(ComplaintReceipt)
  async makeComplaint(@InHand({ key: 'required' }) hand: Hand, @Body() body: MakeComplaintFields) {
    const { organiser, access } = hand;
    const { kind, fromKind, from: id, words = '', assignment, aboutActor } = body;
    onlyOwn(access, { [fromKind]: id });
    const taken = await this.complaints.make(hand(body), {
      organiser,
      kind,
      from: { kind: fromKind, id },
      toldBy: access.scope === 'organiser' ? 'desk' : fromKind,
      words,
      ...(assignment && { assignment }),
      ...(aboutActor && { aboutActor }),
    });
    return answered(organiser, taken, receiptOf);
  }

  @Post(':complaintId/takings')
  @Does('complaint.take')
  @AnswersMade(ComplaintAnswer, { description: 'In the hands of who asked.' })
  async takeComplaint(
    @PathId('complaintId') complaint: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() { version }: ComplaintStepFields,
  ) {
    const seen = seenIn(hand, complaint, version);
    const command = hand({ complaint }, { subject: complaint });
    return answered(hand.organiser, await this.complaints.take(command, seen), shownComplaint);
  }

  @Post(':complaintId/answers')
  @Does('complaint.answer')
  @AnswersMade(ComplaintAnswer)
  async answerComplaint(
    @PathId('complaintId') complaint: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: SayFields,
  ) {
    const said = { ...seenIn(hand, complaint, body.version), words: body.words ?? '' };
    const command = hand(body, { subject: complaint });
    return answered(hand.organiser, await this.complaints.answer(command, said), shownComplaint);
  }

  /** Who complained is not content with the answer; another handler gives the second one. */
  @Post(':complaintId/appeals')
  @Does('complaint.appeal')
  @AnswersMade(ComplaintAnswer)
  async appealComplaint(
    @PathId('complaintId') complaint: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: SayFields,
  ) {
    await this.own(hand.access, hand.organiser, complaint);
    const said = { ...seenIn(hand, complaint, body.version), words: body.words ?? '' };
    const command = hand(body, { subject: complaint });
    return answered(hand.organiser, await this.complaints.appeal(command, said), shownComplaint);
  }

  @Post(':complaintId/withdrawals')
  @Does('complaint.withdraw')
  @AnswersMade(ComplaintAnswer)
  async withdrawComplaint(
    @PathId('complaintId') complaint: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() { version }: ComplaintStepFields,
  ) {
    await this.own(hand.access, hand.organiser, complaint);
    const seen = seenIn(hand, complaint, version);
    const command = hand({ complaint }, { subject: complaint });
    return answered(hand.organiser, await this.complaints.withdraw(command, seen), shownComplaint);
  }

  @Post(':complaintId/erasures')
  @Does('complaint.eraseWords')
  @AnswersMade(ComplaintAnswer, { description: 'Nothing that was said remains.' })
  async eraseComplaintWords(
    @PathId('complaintId') complaint: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() { version }: ComplaintStepFields,
  ) {
    const seen = seenIn(hand, complaint, version);
    const command = hand({ complaint }, { subject: complaint });
    return answered(hand.organiser, await this.complaints.eraseWords(command, seen), shownComplaint);
  }

  /** @throws NotFound for others, and for the person of the office it is about */
  private async own(access: Access, organiser: Id, complaint: Id): Promise<Complaint> {
    const of = { organiser, complaint, actor: access.actor };
    const found = await this.complaints.one(this.reading, of);
    onlyOwn(access, { [found.fromKind]: found.fromId });
    return found;
  }
}

const seenIn = ({ organiser }: Hand, complaint: Id, version: number | undefined) => ({
  organiser,
  complaint,
  ...(version !== undefined && { version }),
});

const answered = <Shown extends object>(
  organiser: Id,
  taken: Taken<Complaint>,
  show: (complaint: Complaint) => Shown,
) => made({ ...taken, answer: show(taken.answer) }, `/organisers/${organiser}/complaints/${taken.subject}`);
