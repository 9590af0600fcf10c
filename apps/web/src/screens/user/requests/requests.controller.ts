import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, isId } from '#kernel';
import {
  again,
  type DraftAnswers,
  type LeavingReason,
  type Request,
  RequestChanges,
  RequestDrafts,
  requestStates,
} from '#matching';
import { Does, PathId } from '../../../api/frame';
import { listAsked, needed, oneOf, OnScreen, Screen } from '../../frame';
import { sitesToday, InSpace, type Space } from '../own-space';
import { Visits } from '../visits';
import { ReceivedPage } from '../wizard/sent-pages';
import { stepPath } from '../wizard/question-page';
import { OwnRequests } from './own-requests';
import { CancelPage, RequestPage } from './request-page';
import { requestColumns, RequestsPage } from './requests-page';

/** Reasons for which a user calls work off. */
const cancelReasons = [
  'user-cancelled',
  'place-closed',
  'mistake',
  'other',
] as const satisfies readonly LeavingReason[];

/** What a user asked: all of it, one by one, asked again, called off. */
@Controller('organisaties/:organiserId/voor/:userId/aanvragen')
@ApiExcludeController()
export class RequestScreens {
  constructor(
    private readonly requests: OwnRequests,
    private readonly changes: RequestChanges,
    private readonly drafts: RequestDrafts,
    private readonly visits: Visits,
  ) {}

  @Get()
  @Does('request.read')
  async list(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    const asked = listAsked(screen, { sorts: ['nieuw'], filters: ['toestand'] });
    const state = requestStates.find((one) => one === asked.filters['toestand']);
    const rows = await this.requests.list(space, {
      limit: asked.limit + 1,
      ...(state && { state }),
      ...(isId(asked.after) && { before: asked.after }),
    });
    const page = rows.slice(0, asked.limit);
    const columns = requestColumns(screen);
    if (asked.csv) return screen.csv(screen.words.user.requestsFile, columns, page);
    const next = rows.length > page.length ? page.at(-1)?.request.id : undefined;
    return screen.show(RequestsPage, { space, asked, columns, rows: page, next });
  }

  @Get(':requestId')
  @Does('request.read')
  async one(@InSpace() space: Space, @PathId('requestId') id: Id, @OnScreen() screen: Screen) {
    const one = await this.requests.one(space, id);
    const { firstDay: from, lastDay: until } = one.request;
    const visits = await this.visits.between(space, { from: from > space.today ? from : space.today, until });
    return screen.show(RequestPage, {
      space,
      one,
      coming: visits.filter(({ place }) => place.requestId === id),
    });
  }

  /** What was just sent: its number, and what happens next. */
  @Get(':requestId/ontvangen')
  @Does('request.read')
  async received(@InSpace() space: Space, @PathId('requestId') id: Id, @OnScreen() screen: Screen) {
    const { request } = await this.requests.one(space, id);
    return screen.show(ReceivedPage, { space, request });
  }

  /** The same work again, as a draft whose every question is answered: two presses, and it is sent. */
  @Post(':requestId/herhalen')
  @Does('request.register')
  async repeat(@InSpace() space: Space, @PathId('requestId') id: Id, @OnScreen() screen: Screen) {
    const { organiser, user } = space;
    const { request } = await this.requests.one(space, id);
    const answers = answersOf(request, space);
    const command = screen.command({ organiser, body: { again: id } });
    const { subject: draft } = await this.drafts.save(command, { organiser, user, answers });
    return screen.goTo(stepPath({ space, draft }, 'nakijken'));
  }

  @Get(':requestId/afzeggen')
  @Does('request.cancel')
  async askToCancel(@InSpace() space: Space, @PathId('requestId') id: Id, @OnScreen() screen: Screen) {
    return screen.show(CancelPage, { space, one: await this.requests.one(space, id) });
  }

  @Post(':requestId/afzeggen')
  @Does('request.cancel')
  async cancel(@InSpace() space: Space, @PathId('requestId') id: Id, @OnScreen() screen: Screen) {
    const { organiser } = space;
    const { user } = screen.words;
    screen.onRefusal(CancelPage, { space, one: await this.requests.one(space, id) }, { says: user.refusals });
    const { why, reason } = screen.typed.read({
      why: oneOf(cancelReasons, user.cancelWhyMissing),
      reason: needed(user.cancelReasonMissing),
    });
    const command = screen.command({ organiser, subject: id, body: { why }, reason });
    await this.changes.cancel(command, { organiser, request: id, why });
    return screen.goTo(`${space.base}/aanvragen/${id}?gedaan=cancelled`);
  }
}

/** What was asked, as answers to the questions; the place only where it is still in use. */
function answersOf(request: Request, space: Space): DraftAnswers {
  const { task, seats, minimumTeam, contact, safetyNotes, inOwnWords, needs, siteId } = request;
  const { orderNumber, costCentre, reference, pattern, patternKind } = request;
  const isInUse = sitesToday(space).some(({ site }) => site === siteId);
  return {
    ...(isInUse && { site: siteId }),
    task,
    seats,
    minimumTeam,
    contact,
    safetyNotes,
    inOwnWords,
    needs,
    orderNumber,
    costCentre,
    reference,
    patternKind,
    pattern: again(pattern, space.today),
  };
}
