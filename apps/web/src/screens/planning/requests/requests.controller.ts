import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { reasonsOfUser, RequestChanges, type RequestEdit, requestClasses, Requests } from '#matching';
import { requestWords as words } from '../../../words/nl/staff/planning-requests';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { Does, PathId } from '../../../api/frame';
import { asWhole, listAsked, needed, oneOf, OnScreen, Screen, words as anyWords } from '../../frame';
import { officeOf } from '../office';
import { planningAt, withQuery } from '../paths';
import { RequestEditPage } from './request-edit-page';
import { RequestFiles } from './request-file';
import { requestColumns, RequestListPage } from './request-list-page';
import { RequestLists, sortNames } from './request-lists';
import { RequestPage } from './request-page';
import { patternFrom, whenReaders } from './when-typed';

const SEATS_TYPED_MAXIMUM = 100;
const decisions = ['allow', 'refuse'] as const;
const seatsTyped = asWhole({ min: 1, max: SEATS_TYPED_MAXIMUM }, words.seatsUnclear);

/** Requests as the office works on them. */
@Controller('organisaties/:organiserId/aanvragen')
@ApiExcludeController()
export class RequestScreens {
  constructor(
    private readonly lists: RequestLists,
    private readonly files: RequestFiles,
    private readonly requests: Requests,
    private readonly changes: RequestChanges,
  ) {}

  @Get()
  @Does('request.read')
  async list(@OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const read = listAsked(screen, { sorts: sortNames, filters: ['toestand', 'open'] });
    // The newest first, until another order is asked for.
    const asked = { ...read, descending: screen.asked('sorteer') === '' || read.descending };
    const found = await this.lists.of(organiser, asked, screen.today);
    if (asked.csv) return screen.csv('aanvragen', requestColumns(found.called), found.rows);
    return screen.show(RequestListPage, { organiser, asked, ...found });
  }

  @Get(':requestId')
  @Does('request.read')
  async one(@PathId('requestId') request: Id, @OnScreen() screen: Screen): Promise<string> {
    const file = await this.files.of(officeOf(screen), request, screen.today);
    return screen.show(RequestPage, { file, all: screen.asked('alles') === 'ja' });
  }

  @Post(':requestId/beslissing')
  @Does('request.decide')
  async decide(@PathId('requestId') request: Id, @OnScreen() screen: Screen): Promise<string> {
    const { organiser } = this.again(screen, request);
    const { decision, reason, task } = screen.typed.read({
      decision: oneOf(decisions, words.reasonMissing),
      reason: needed(words.reasonMissing),
      task: anyWords,
    });
    const input = { organiser, request, decision, ...(task && { task }) };
    await this.requests.decide(screen.command({ organiser, subject: request, body: input, reason }), input);
    return this.done(screen, organiser, request, 'decided');
  }

  @Post(':requestId/aflasten')
  @Does('request.cancel')
  async cancel(@PathId('requestId') request: Id, @OnScreen() screen: Screen): Promise<string> {
    const { organiser } = this.again(screen, request);
    const { why } = screen.typed.read({ why: oneOf(reasonsOfUser, shared.reasonNeeded) });
    const input = { organiser, request, why };
    await this.changes.cancel(screen.command({ organiser, subject: request, body: input }), input);
    return this.done(screen, organiser, request, 'cancelled');
  }

  @Get(':requestId/wijzigen')
  @Does('request.edit')
  async askToEdit(@PathId('requestId') request: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(RequestEditPage, {
      file: await this.files.of(officeOf(screen), request, screen.today),
    });
  }

  @Post(':requestId/wijzigen')
  @Does('request.edit')
  async edit(@PathId('requestId') request: Id, @OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    screen.onRefusal(RequestEditPage, async () => ({
      file: await this.files.of(organiser, request, screen.today),
    }));
    const input = {
      organiser,
      request,
      version: Number(screen.typed.text('version')),
      edit: editTyped(screen),
    };
    await this.changes.edit(screen.command({ organiser, subject: request, body: input }), input);
    return this.done(screen, organiser, request, 'edited');
  }

  /** The page that is shown again, as the request stands by then. */
  private again(screen: Screen, request: Id): { readonly organiser: Id } {
    const organiser = officeOf(screen);
    const { today } = screen;
    screen.onRefusal(RequestPage, async () => ({
      file: await this.files.of(organiser, request, today),
      all: false,
    }));
    return { organiser };
  }

  private done(screen: Screen, organiser: Id, request: Id, gedaan: string): string {
    return screen.goTo(withQuery(planningAt(organiser).request(request), { gedaan }));
  }
}

/** @throws Mistyped */
function editTyped(screen: Screen): RequestEdit {
  const withTimes = screen.typed.list('times').includes('yes');
  const {
    seats,
    minimum,
    class: kind,
    contact,
    safety,
    reference,
    order,
    cost,
    ...when
  } = screen.typed.read({
    seats: seatsTyped,
    minimum: seatsTyped,
    class: oneOf(requestClasses, shared.reasonNeeded),
    contact: anyWords,
    safety: anyWords,
    reference: anyWords,
    order: anyWords,
    cost: anyWords,
    ...(withTimes ? whenReaders(screen) : {}),
  });
  return {
    seats,
    minimumTeam: minimum,
    class: kind,
    contact: contact || null,
    safetyNotes: safety || null,
    reference: reference || null,
    orderNumber: order || null,
    costCentre: cost || null,
    ...(withTimes && { pattern: patternFrom(screen, when) }),
  };
}
