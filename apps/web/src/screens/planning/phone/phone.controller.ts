import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, isId, NotFound } from '#kernel';
import { noNeeds, type RequestForm, Requests } from '#matching';
import { phoneWords as words } from '../../../words/nl/staff/planning-phone';
import { Does } from '../../../api/frame';
import { asWhole, needed, OnScreen, Screen, words as anyWords } from '../../frame';
import { officeOf } from '../office';
import { planningAt, withQuery } from '../paths';
import { patternFrom, whenReaders } from '../requests/when-typed';
import { Callers } from './caller';
import { PhonePage } from './phone-page';

const SEATS_TYPED_MAXIMUM = 100;

/** Which field a reason belongs to. */
const fieldOf = {
  'day-already-past': 'from',
  'no-day-left': 'from',
  'days-in-wrong-order': 'until',
  'too-many-days': 'until',
  'no-duration': 'end',
  'time-skipped-by-clock-change': 'start',
  'seats-missing': 'seats',
  'task-not-for-user-kind': 'task',
  'task-not-listed-on-day': 'task',
  'task-transitional-only': 'task',
  'task-denied-locally': 'task',
  'task-not-added-here': 'task',
  'task-addition-struck': 'task',
} as const;

/** A request that somebody asks for by telephone. */
@Controller('organisaties/:organiserId/bellen')
@ApiExcludeController()
export class PhoneScreens {
  constructor(
    private readonly callers: Callers,
    private readonly requests: Requests,
  ) {}

  @Get()
  @Does('request.register')
  async ask(@OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const search = screen.asked('wie').trim();
    const found = search === '' ? [] : await this.callers.named(organiser, search);
    const asked = screen.asked('gebruiker');
    const user = isId(asked) ? asked : found[0]?.id;
    const about = { site: screen.asked('plaats'), today: screen.today };
    const caller = user && (await this.callers.caller(organiser, user, about));
    return screen.show(PhonePage, { organiser, search, found, caller });
  }

  @Post()
  @Does('request.register')
  async register(@OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const user = screen.typed.text('user');
    if (!isId(user)) throw new NotFound('user', user);
    const about = { site: screen.typed.text('site'), today: screen.today };
    const caller = await this.callers.caller(organiser, user, about);
    screen.onRefusal(PhonePage, { organiser, search: '', found: [], caller }, { fieldOf });
    const form = formTyped(screen, user);
    const command = screen.command({ organiser, body: form });
    const taken = await this.requests.register({ ...command, ...byPhone(screen, user) }, { organiser, form });
    return screen.goTo(withQuery(planningAt(organiser).request(taken.subject), { gedaan: 'registered' }));
  }
}

/** Whoever may act for others writes down that this one asked it by telephone. */
const byPhone = ({ access }: Screen, party: Id) =>
  access.mayRepresent ? { onBehalf: { party, channel: 'phone', reason: words.onPhone } as const } : {};

/** @throws Mistyped */
function formTyped(screen: Screen, user: Id): RequestForm {
  const { task, seats, site, contact, note, ...when } = screen.typed.read({
    task: needed(words.taskMissing),
    ...whenReaders(screen),
    seats: asWhole({ min: 1, max: SEATS_TYPED_MAXIMUM }, words.seatsUnclear),
    site: needed(words.siteMissing),
    contact: anyWords,
    note: anyWords,
  });
  return {
    user,
    site: site as Id,
    task,
    pattern: patternFrom(screen, when),
    seats,
    minimumTeam: 1,
    class: 'B',
    reference: null,
    orderNumber: null,
    costCentre: null,
    contact: contact || null,
    safetyNotes: note || null,
    inOwnWords: null,
    needs: noNeeds,
  };
}
