import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { addDays, type Day, type Id, isId, NotFound } from '#kernel';
import { Assignments, pairingKinds, pairingReasons, Pairings } from '#matching';
import { forbiddenGrounds } from '#registry';
import { placeWords as words } from '../../../words/nl/staff/planning-place';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { Does, PathId } from '../../../api/frame';
import { asDay, maybe, needed, oneOf, OnScreen, Screen } from '../../frame';
import { mayDo, officeOf } from '../office';
import { planningAt, withQuery } from '../paths';
import { CandidatePage } from './candidate-page';
import { PlaceFiles } from './place-file';
import { PlacePage } from './place-page';

/** One place: looking who may come, and choosing. */
@Controller('organisaties/:organiserId')
@ApiExcludeController()
export class PlaceScreens {
  constructor(
    private readonly files: PlaceFiles,
    private readonly assignments: Assignments,
    private readonly pairings: Pairings,
  ) {}

  @Get('plaatsen/:occurrenceId')
  @Does('occurrence.read')
  async place(@PathId('occurrenceId') occurrence: Id, @OnScreen() screen: Screen): Promise<string> {
    const { file } = await this.asked(screen, occurrence);
    const isChosen =
      file.place.startsAt !== null || file.on !== undefined || file.request.pattern.kind === 'standing';
    const candidates =
      isChosen && mayDo(screen, 'candidate.read')
        ? await this.files.candidatesOf(file, screen.access, screen.today)
        : undefined;
    return screen.show(PlacePage, { file, candidates });
  }

  @Get('plaatsen/:occurrenceId/kandidaten/:workerId')
  @Does('candidate.read')
  async candidate(
    @PathId('occurrenceId') occurrence: Id,
    @PathId('workerId') worker: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { file } = await this.asked(screen, occurrence);
    const all = await this.files.candidatesOf(file, screen.access, screen.today);
    const one = all.find(({ card }) => card.worker === worker);
    if (!one) throw new NotFound('worker', worker);
    return screen.show(CandidatePage, { file, one });
  }

  @Post('plaatsen/:occurrenceId/toewijzen')
  @Does('assignment.make')
  async assign(@PathId('occurrenceId') occurrence: Id, @OnScreen() screen: Screen): Promise<string> {
    const { command, input, done } = await this.chosen(screen, occurrence);
    const { answer } = await this.assignments.assign(command, input);
    return done('assigned', answer[0]?.id);
  }

  @Post('plaatsen/:occurrenceId/vragen')
  @Does('assignment.offer')
  async offer(@PathId('occurrenceId') occurrence: Id, @OnScreen() screen: Screen): Promise<string> {
    const { command, input, done } = await this.chosen(screen, occurrence);
    const { answer } = await this.assignments.offer(command, input);
    return done('offered', answer[0]?.id);
  }

  @Post('plaatsen/:occurrenceId/vastleggen')
  @Does('pairing.add')
  async pair(@PathId('occurrenceId') occurrence: Id, @OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const { file } = await this.asked(screen, occurrence);
    const worker = chosenWorker(screen);
    screen.onRefusal(
      CandidatePage,
      async () => ({ file, one: await this.files.one(file, worker, screen.today) }),
      { fieldOf: { 'no-go-reason-discriminates': 'pairReason' } },
    );
    const { kind, pairReason, until } = screen.typed.read({
      kind: oneOf(pairingKinds, words.pairKindMissing),
      pairReason: oneOf([...pairingReasons, ...forbiddenGrounds], shared.reasonNeeded),
      until: maybe(asDay(screen.today, shared.dayUnclear)),
    });
    const input = {
      organiser,
      kind,
      reason: pairReason,
      request: file.place.requestId,
      worker,
      from: screen.today,
      until,
    };
    await this.pairings.pair(screen.command({ organiser, body: input }), input);
    return screen.goTo(withQuery(planningAt(organiser).place(occurrence), { gedaan: 'paired' }));
  }

  /** The last day it counted is yesterday: from today on they are free again. */
  @Post('koppels/:pairingId/einde')
  @Does('pairing.end')
  async endPairing(@PathId('pairingId') pairing: Id, @OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const place = screen.typed.text('place');
    const input = {
      organiser,
      pairing,
      version: Number(screen.typed.text('version')),
      until: addDays(screen.today, -1),
    };
    await this.pairings.end(screen.command({ organiser, subject: pairing, body: input }), input);
    const to = planningAt(organiser);
    return screen.goTo(isId(place) ? withQuery(to.place(place), { gedaan: 'unpaired' }) : to.today);
  }

  /** The place as the address asks for it: with who leaves it, on the day thought of. */
  private async asked(screen: Screen, occurrence: Id) {
    const organiser = officeOf(screen);
    const leaving = screen.asked('vervangt');
    const typed = screen.asked('op');
    const on = typed === '' ? undefined : asDay(screen.today, '').as(typed);
    const file = await this.files.of({
      organiser,
      occurrence,
      today: screen.today,
      ...(isId(leaving) && { leaving }),
      on,
    });
    return { file };
  }

  /** What a form that chooses a candidate asks, and the card that is shown again when it is refused. */
  private async chosen(screen: Screen, occurrence: Id) {
    const organiser = officeOf(screen);
    const on = asDay(screen.today, '').as(screen.typed.text('on'));
    const worker = chosenWorker(screen);
    const { today } = screen;
    screen.onRefusal(CandidatePage, async () => {
      const file = await this.files.of({ organiser, occurrence, today, on });
      return { file, one: await this.files.one(file, worker, today) };
    });
    const input = { organiser, worker, occurrences: [occurrence], ...(on && { on: on satisfies Day }) };
    const command = screen.command({ organiser, body: input });
    const done = (gedaan: string, wat: Id | undefined) =>
      screen.goTo(withQuery(planningAt(organiser).place(occurrence), { gedaan, wat }));
    return { command, input, done };
  }
}

/** @throws NotFound where the form names nobody */
function chosenWorker({ typed }: Screen): Id {
  const { worker } = typed.read({ worker: needed(words.nobodyAtAll) });
  if (!isId(worker)) throw new NotFound('worker', worker);
  return worker;
}
