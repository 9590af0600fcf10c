import { Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Day, type Id, isId, minutes } from '#kernel';
import { Offers, seekingWays } from '#matching';
import { roundWords as words } from '../../../words/nl/staff/planning-round';
import { Does, PathId } from '../../../api/frame';
import { asDay, asWhole, maybe, oneOf, OnScreen, Screen } from '../../frame';
import { officeOf } from '../office';
import { planningAt, withQuery } from '../paths';
import { askableOf, PlaceFiles } from './place-file';
import { PlacePage } from './place-page';

/** Four weeks; nobody waits longer for an answer. */
const MINUTES_MAXIMUM = 40_320;

/** Asking several people for one place, and stopping with it. */
@Controller('organisaties/:organiserId/plaatsen/:occurrenceId/vraagronde')
@ApiExcludeController()
export class RoundScreens {
  constructor(
    private readonly files: PlaceFiles,
    private readonly offers: Offers,
  ) {}

  @Post()
  @Does('assignment.offer')
  async open(@PathId('occurrenceId') occurrence: Id, @OnScreen() screen: Screen): Promise<string> {
    const { organiser, on, file, candidates } = await this.asked(screen, occurrence);
    const { way, minutes: typed } = screen.typed.read({
      way: oneOf(seekingWays, words.wayMissing),
      minutes: maybe(asWhole({ min: 1, max: MINUTES_MAXIMUM }, words.minutesUnclear)),
    });
    const ticked = screen.typed.list('wie').filter(isId);
    const able = askableOf(file, candidates).map(({ worker }) => worker);
    const workers = ticked.length > 0 ? able.filter((worker) => ticked.includes(worker)) : able;
    const answerMinutes = typed === null ? undefined : minutes(typed);
    const input = { organiser, occurrence, way, workers, answerMinutes, on };
    await this.offers.open(screen.command({ organiser, body: input }), input);
    return this.done(screen, occurrence, 'asked');
  }

  @Post(':roundId/stop')
  @Does('assignment.offer')
  async stop(
    @PathId('occurrenceId') occurrence: Id,
    @PathId('roundId') round: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { organiser } = await this.asked(screen, occurrence);
    const input = { organiser, round };
    const command = screen.command({ organiser, subject: round, body: input });
    const { answer } = await this.offers.withdraw(command, input);
    return this.done(screen, occurrence, answer.way === 'changed' ? 'stoppedTeam' : 'stopped');
  }

  /** The place as it stands by now, which is shown again when something is refused. */
  private async asked(screen: Screen, occurrence: Id) {
    const organiser = officeOf(screen);
    const on: Day | undefined = asDay(screen.today, '').as(screen.typed.text('on'));
    const { today } = screen;
    const file = await this.files.of({ organiser, occurrence, today, on });
    const candidates = await this.files.candidatesOf(file, screen.access, today);
    screen.onRefusal(PlacePage, { file, candidates });
    return { organiser, on, file, candidates };
  }

  private done(screen: Screen, occurrence: Id, gedaan: string): string {
    return screen.goTo(withQuery(planningAt(officeOf(screen)).place(occurrence), { gedaan }));
  }
}
