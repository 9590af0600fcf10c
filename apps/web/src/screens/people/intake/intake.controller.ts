import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { demandOffice } from '../office';
import { PersonFiles } from '../person-files';
import { IntakePage, IntakesPage } from './intake-page';
import { Intakes } from './intakes';

/** Intakes: who is beginning, and each as one list of tasks. */
@Controller('organisaties/:organiserId')
@ApiExcludeController()
export class IntakeScreens {
  constructor(
    private readonly files: PersonFiles,
    private readonly intakes: Intakes,
  ) {}

  @Get('intake')
  @Does('worker.search')
  async all(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    return screen.show(IntakesPage, {
      organiser,
      workers: await this.intakes.workers(organiser, screen.today),
      users: await this.intakes.users(organiser, screen.today),
    });
  }

  @Get('mensen/:workerId/intake')
  @Does('worker.read')
  async ofWorker(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') id: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access, today } = screen;
    const file = await this.files.worker({ access, organiser, id, what: 'intake' });
    const steps = await this.intakes.stepsOfWorker(file, { organiser, id, today });
    return screen.show(IntakePage, { owner: file.owner, steps });
  }

  @Get('gebruikers/:userId/intake')
  @Does('user.read')
  async ofUser(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') id: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access, today } = screen;
    const file = await this.files.user({ access, organiser, id, what: 'intake' });
    const steps = await this.intakes.stepsOfUser(file, { organiser, id, today });
    return screen.show(IntakePage, { owner: file.owner, steps });
  }
}
