import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Command, type Reading, READING, type Taken } from '#database';
import { type Access, onlyOwn } from '#identity';
import { type Day, type Id } from '#kernel';
import { type Assignment, assignmentListed, Assignments, assignmentsPage, Offers } from '#matching';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  InHand,
  pageOf,
  PathId,
  readCursor,
  Who,
} from '../frame';
import { madeWith } from '../performances/reply';
import { AssignmentShape, BookingShape, shownAssignment, shownBooking } from './assignment-answers';
import {
  AcceptFields,
  AssignFields,
  AssignmentsQuery,
  NoShowFields,
  ReplaceFields,
} from './assignment-fields';
import { LeaveFields } from './request-fields';
import { withinOf } from './scope';

/** One worker at one time: asked, given, given up, taken over. */
@Controller('organisers/:organiserId')
@ApiTags('assignments')
export class AssignmentsController {
  constructor(
    private readonly assignments: Assignments,
    private readonly offers: Offers,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('assignments')
  @Does('assignment.read')
  @AnswersPage(AssignmentShape)
  async listAssignments(
    @PathId('organiserId') organiser: Id,
    @Query() { limit, after, ...filters }: AssignmentsQuery,
    @Who() access: Access,
  ) {
    const cursor = readCursor(after, 'text', 'text');
    const rows = await assignmentsPage(this.reading, {
      ...filters,
      ...withinOf(access),
      organiser,
      limit: limit + 1,
      ...(cursor && { after: cursor as [Day, Id] }),
    });
    return pageOf(rows, { limit, keyOf: ({ day, id }) => [day, id] }).of(shownAssignment);
  }

  @Get('assignments/:assignmentId')
  @Does('assignment.read')
  @Answers(AssignmentShape)
  async getAssignment(
    @PathId('organiserId') organiser: Id,
    @PathId('assignmentId') assignment: Id,
    @Who() access: Access,
  ): Promise<AssignmentShape> {
    return shownAssignment(await this.own(access, organiser, assignment));
  }

  @Post('assignments')
  @Does('assignment.make')
  @AnswersMade(BookingShape, {
    description: 'Assigned; hours are held, and cheques in the published window.',
  })
  async makeAssignment(@InHand({ key: 'required' }) hand: Hand, @Body() body: AssignFields) {
    const { organiser } = hand;
    const taken = await this.assignments.assign(hand(body), { ...body, organiser });
    return madeWith(shownBooking, taken, addressOf(organiser, taken.subject));
  }

  @Post('offers')
  @Does('assignment.offer')
  @AnswersMade(BookingShape, { description: 'The worker is asked; nothing is held yet.' })
  async offerAssignment(@InHand({ key: 'required' }) hand: Hand, @Body() body: AssignFields) {
    const { organiser } = hand;
    const taken = await this.assignments.offer(hand(body), { ...body, organiser });
    return madeWith(shownBooking, taken, addressOf(organiser, taken.subject));
  }

  @Post('assignments/:assignmentId/acceptances')
  @Does('assignment.accept')
  @AnswersMade(AssignmentShape, { description: 'The worker said yes.' })
  async acceptAssignment(
    @PathId('assignmentId') assignment: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: AcceptFields,
  ) {
    return this.ofOwn({ hand, assignment, body }, (command, { organiser }) =>
      this.offers.accept(command, { organiser, offer: assignment }),
    );
  }

  @Post('assignments/:assignmentId/declines')
  @Does('assignment.decline')
  @AnswersMade(AssignmentShape, { description: 'The worker says no, or cannot come.' })
  async declineAssignment(
    @PathId('assignmentId') assignment: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: LeaveFields,
  ) {
    return this.ofOwn({ hand, assignment, body }, (command, of) =>
      this.assignments.decline(command, { ...of, why: body.why }),
    );
  }

  @Post('assignments/:assignmentId/cancellations')
  @Does('assignment.cancel')
  @AnswersMade(AssignmentShape, { description: 'Called off for this worker.' })
  async cancelAssignment(
    @PathId('assignmentId') assignment: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: LeaveFields,
  ) {
    const { organiser } = hand;
    const asked = { organiser, assignment, why: body.why };
    const taken = await this.assignments.cancel(hand(body, { subject: assignment }), asked);
    return madeWith(shownAssignment, taken, addressOf(organiser, assignment));
  }

  @Post('assignments/:assignmentId/replacements')
  @Does('assignment.replace')
  @AnswersMade(BookingShape, { description: 'Somebody else comes instead.' })
  async replaceAssignment(
    @PathId('assignmentId') assignment: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: ReplaceFields,
  ) {
    const { organiser } = hand;
    const { worker, why } = body;
    const taken = await this.assignments.reassign(hand(body), { organiser, assignment, worker, why });
    return madeWith(shownBooking, taken, addressOf(organiser, taken.subject));
  }

  @Post('assignments/:assignmentId/noShows')
  @Does('assignment.reportNoShow')
  @AnswersMade(AssignmentShape, { description: 'Nobody came.' })
  async reportNoShow(
    @PathId('assignmentId') assignment: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: NoShowFields,
  ) {
    return this.ofOwn({ hand, assignment, body }, (command, of) =>
      this.assignments.reportNoShow(command, of),
    );
  }

  @Post('assignments/:assignmentId/noShowWithdrawals')
  @Does('assignment.withdrawNoShow')
  @AnswersMade(AssignmentShape, { description: 'The mark was wrong: somebody came after all.' })
  async withdrawNoShow(
    @PathId('assignmentId') assignment: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: NoShowFields,
  ) {
    return this.ofOwn({ hand, assignment, body }, (command, of) =>
      this.assignments.withdrawNoShow(command, of),
    );
  }

  /** A step on one assignment, for whoever may see it; the answer is the assignment after it. */
  private async ofOwn(
    { hand, assignment, body }: { readonly hand: Hand; readonly assignment: Id; readonly body: object },
    take: (command: Command, of: OfAssignment) => Promise<Taken<Assignment>>,
  ) {
    const { organiser, access } = hand;
    await this.own(access, organiser, assignment);
    const taken = await take(hand(body, { subject: assignment }), { organiser, assignment });
    return madeWith(shownAssignment, taken, addressOf(organiser, assignment));
  }

  private async own(access: Access, organiser: Id, assignment: Id) {
    const found = await assignmentListed(this.reading, organiser, assignment);
    onlyOwn(access, { user: found.userId, worker: found.workerId });
    return found;
  }
}

interface OfAssignment {
  readonly organiser: Id;
  readonly assignment: Id;
}

const addressOf = (organiser: Id, assignment: Id) => `/organisers/${organiser}/assignments/${assignment}`;
