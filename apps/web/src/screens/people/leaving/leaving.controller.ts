import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Endings, endingsOf, Users, Workers } from '#registry';
import { leaveWords as words } from '../../../words/nl/staff/people-files';
import { Does, PathId } from '../../../api/frame';
import { needed, oneOf, OnScreen, Screen } from '../../frame';
import { asDay } from '../../frame/readers';
import { filePath, officePath } from '../office';
import { PersonFiles } from '../person-files';
import { LeavePage } from './leave-page';

const whatHappened = ['left', 'died'] as const;

/** A worker or a user leaves: the last day, and then what hangs on it. */
@Controller('organisaties/:organiserId')
@ApiExcludeController()
export class LeavingScreens {
  constructor(
    private readonly files: PersonFiles,
    private readonly workers: Workers,
    private readonly users: Users,
    private readonly endings: Endings,
  ) {}

  @Get('mensen/:workerId/stoppen')
  @Does('worker.leave')
  async askWorker(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') id: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access } = screen;
    const { owner, worker } = await this.files.worker({ access, organiser, id, what: 'worker' });
    return screen.show(LeavePage, { owner, version: worker.version });
  }

  @Post('mensen/:workerId/stoppen')
  @Does('worker.leave')
  async workerLeaves(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') id: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access, today, typed } = screen;
    const { owner, worker } = await this.files.worker({ access, organiser, id, what: 'worker' });
    screen.onRefusal(LeavePage, { owner, version: worker.version });
    const told = typed.read({
      what: oneOf(whatHappened, words.worker.whatWrong),
      on: asDay(today, words.worker.on.wrong),
      reason: needed(words.why.wrong),
    });
    const { what, on, reason } = told;
    if (typed.text('look') !== '') {
      const kind = what === 'died' ? ('worker-died' as const) : ('worker-left' as const);
      const of = { ending: id, organiser, kind, worker: id, user: null, ref: id, lastDay: on, reason };
      const foreseen = await this.endings.foresee(this.files.reading, of);
      return screen.show(LeavePage, { owner, version: worker.version, foreseen });
    }
    const version = Number(typed.text('version'));
    const command = screen.command({ organiser, subject: id, body: { version, ...told }, reason });
    if (what === 'died') await this.workers.recordDeath(command, { version, diedOn: on });
    else await this.workers.leave(command, { version, leftOn: on });
    return this.toConsequences(screen, organiser, id, filePath(organiser, 'worker', id));
  }

  @Get('gebruikers/:userId/stoppen')
  @Does('user.leave')
  async askUser(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') id: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access } = screen;
    const { owner, user } = await this.files.user({ access, organiser, id, what: 'user' });
    return screen.show(LeavePage, { owner, version: user.version });
  }

  @Post('gebruikers/:userId/stoppen')
  @Does('user.leave')
  async userLeaves(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') id: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access, today, typed } = screen;
    const { owner, user } = await this.files.user({ access, organiser, id, what: 'user' });
    screen.onRefusal(LeavePage, { owner, version: user.version });
    const told = typed.read({
      on: asDay(today, words.user.on.wrong),
      reason: needed(words.why.wrong),
    });
    const { on, reason } = told;
    if (typed.text('look') !== '') {
      const kind = 'user-left' as const;
      const of = { ending: id, organiser, kind, worker: null, user: id, ref: id, lastDay: on, reason };
      const foreseen = await this.endings.foresee(this.files.reading, of);
      return screen.show(LeavePage, { owner, version: user.version, foreseen });
    }
    const version = Number(typed.text('version'));
    const command = screen.command({ organiser, subject: id, body: { version, ...told }, reason });
    await this.users.leave(command, { version, leftOn: on });
    return this.toConsequences(screen, organiser, id, filePath(organiser, 'user', id));
  }

  /** The ending that was just noted, with all it touches. */
  private async toConsequences(screen: Screen, organiser: Id, ref: Id, otherwise: string): Promise<string> {
    const [ending] = await endingsOf(this.files.reading, { organiser, ref });
    return screen.goTo(
      ending
        ? `${officePath(organiser)}/gevolgen/${ending.id}?gedaan=gestopt`
        : `${otherwise}?gedaan=gestopt`,
    );
  }
}
