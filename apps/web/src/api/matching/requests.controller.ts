import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Access, onlyOwn } from '#identity';
import { type Id } from '#kernel';
import { historyOf, requestAnswer, RequestChanges, Requests, requestsPage } from '#matching';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  IfMatch,
  InHand,
  pageOf,
  PageQuery,
  PathId,
  readCursor,
  Who,
} from '../frame';
import { doneWith, madeWith } from '../performances/reply';
import {
  EventShape,
  RequestShape,
  RequestSummary,
  shownEvent,
  shownRequest,
  shownSummary,
} from './request-answers';
import {
  DecideRequestFields,
  EditRequestFields,
  editOf,
  formOf,
  LeaveFields,
  RegisterRequestFields,
  RequestsQuery,
} from './request-fields';
import { notOfOrganiserAlone, withinOf } from './scope';

/** Asking for work, from the form to being called off. */
@Controller('organisers/:organiserId/requests')
@ApiTags('requests')
export class RequestsController {
  constructor(
    private readonly requests: Requests,
    private readonly changes: RequestChanges,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('request.read')
  @AnswersPage(RequestSummary)
  async listRequests(
    @PathId('organiserId') organiser: Id,
    @Query() { limit, after, ...filters }: RequestsQuery,
    @Who() access: Access,
  ) {
    const [before] = readCursor(after, 'text') ?? [];
    const rows = await requestsPage(this.reading, {
      ...filters,
      ...withinOf(access),
      organiser,
      limit: limit + 1,
      ...(before && { before: before as Id }),
    });
    return pageOf(rows, { limit, keyOf: ({ id }) => [id] }).of(shownSummary(access));
  }

  @Get(':requestId')
  @Does('request.read')
  @Answers(RequestShape)
  async getRequest(
    @PathId('organiserId') organiser: Id,
    @PathId('requestId') request: Id,
    @Who() access: Access,
  ): Promise<RequestShape> {
    const found = await requestAnswer(this.reading, organiser, request);
    onlyOwn(access, { user: found.userId });
    return shownRequest(access)(found);
  }

  @Get(':requestId/history')
  @Does('request.history')
  @AnswersPage(EventShape)
  async listRequestHistory(
    @PathId('organiserId') organiser: Id,
    @PathId('requestId') request: Id,
    @Query() { limit, after }: PageQuery,
  ) {
    await requestAnswer(this.reading, organiser, request);
    const [last] = readCursor(after, 'text') ?? [];
    const from = last ? { after: last as Id } : {};
    const rows = await historyOf(this.reading, { organiser, request, limit: limit + 1, ...from });
    return pageOf(rows, { limit, keyOf: ({ id }) => [id] }).of(shownEvent);
  }

  @Post()
  @Does('request.register')
  @AnswersMade(RequestShape)
  async registerRequest(@InHand({ key: 'required' }) hand: Hand, @Body() body: RegisterRequestFields) {
    const { organiser, access } = hand;
    onlyOwn(access, { user: body.user });
    notOfOrganiserAlone(access, body);
    const taken = await this.requests.register(hand(body), { organiser, form: formOf(body) });
    return madeWith(shownRequest(access), taken, `/organisers/${organiser}/requests/${taken.subject}`);
  }

  @Patch(':requestId')
  @Does('request.edit')
  @Answers(RequestShape)
  async editRequest(
    @PathId('requestId') request: Id,
    @IfMatch() version: number,
    @InHand() hand: Hand,
    @Body() body: EditRequestFields,
  ) {
    const { organiser, access } = hand;
    await this.mustBeOwn(access, organiser, request);
    notOfOrganiserAlone(access, body);
    const command = hand(body, { subject: request });
    const taken = await this.changes.edit(command, { organiser, request, version, edit: editOf(body) });
    return doneWith(shownRequest(access), taken);
  }

  @Post(':requestId/decisions')
  @Does('request.decide')
  @AnswersMade(RequestShape, { description: 'A mediator looked, and decided.' })
  async decideRequest(
    @PathId('requestId') request: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: DecideRequestFields,
  ) {
    const { organiser, access } = hand;
    const { decision, task } = body;
    const taken = await this.requests.decide(hand(body, { subject: request }), {
      organiser,
      request,
      decision,
      ...(task !== undefined && { task }),
    });
    return madeWith(shownRequest(access), taken, `/organisers/${organiser}/requests/${request}`);
  }

  @Post(':requestId/cancellations')
  @Does('request.cancel')
  @AnswersMade(RequestShape, { description: 'Called off: what was still to come is released.' })
  async cancelRequest(
    @PathId('requestId') request: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: LeaveFields,
  ) {
    const { organiser, access } = hand;
    await this.mustBeOwn(access, organiser, request);
    const { why } = body;
    const taken = await this.changes.cancel(hand(body, { subject: request }), { organiser, request, why });
    return madeWith(shownRequest(access), taken, `/organisers/${organiser}/requests/${request}`);
  }

  private async mustBeOwn(access: Access, organiser: Id, request: Id): Promise<void> {
    if (access.scope === 'organiser') return;
    const { userId } = await requestAnswer(this.reading, organiser, request);
    onlyOwn(access, { user: userId });
  }
}
