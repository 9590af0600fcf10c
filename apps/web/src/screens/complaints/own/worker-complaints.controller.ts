import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { OwnCard } from '../../worker/own-card';
import { type Complainant, OwnComplaintDesk } from './complainant';
import { WorkerComplaintPage, WorkerComplaintsPage } from './pages';

/** A worker reports what is not right, reads the answer, and may ask a second one. */
@Controller('klussen/meldingen')
@ApiExcludeController()
export class WorkerComplaintScreens {
  constructor(
    private readonly desk: OwnComplaintDesk,
    private readonly card: OwnCard,
  ) {}

  @Get()
  @Does('complaint.read')
  async list(@OnScreen() screen: Screen): Promise<string> {
    return screen.show(WorkerComplaintsPage, await this.desk.list(await this.own(screen)));
  }

  @Post()
  @Does('complaint.make')
  async make(@OnScreen() screen: Screen): Promise<string> {
    const own = await this.own(screen);
    screen.onRefusal(WorkerComplaintsPage, await this.desk.list(own));
    return this.desk.make(screen, own);
  }

  @Get(':complaintId')
  @Does('complaint.read')
  async one(@PathId('complaintId') id: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(WorkerComplaintPage, (await this.seen(screen, id)).given);
  }

  @Post(':complaintId/beroep')
  @Does('complaint.appeal')
  async appeal(@PathId('complaintId') id: Id, @OnScreen() screen: Screen): Promise<string> {
    const { own, given } = await this.seen(screen, id);
    return this.desk.appeal(screen, own, given.complaint);
  }

  @Post(':complaintId/intrekken')
  @Does('complaint.withdraw')
  async withdraw(@PathId('complaintId') id: Id, @OnScreen() screen: Screen): Promise<string> {
    const { own, given } = await this.seen(screen, id);
    return this.desk.withdraw(screen, own, given.complaint);
  }

  private async own({ access }: Screen): Promise<Complainant> {
    const { organiser, worker: id } = await this.card.own(access);
    return { organiser, kind: 'worker', id, base: '/klussen/meldingen' };
  }

  /** The complaint, whose page is shown again where a step is refused. */
  private async seen(screen: Screen, id: Id) {
    const own = await this.own(screen);
    const given = await this.desk.one(screen, own, id);
    screen.onRefusal(WorkerComplaintPage, given, { says: screen.words.complaints.refusals });
    return { own, given };
  }
}
