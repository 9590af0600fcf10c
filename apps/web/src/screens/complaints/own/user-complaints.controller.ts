import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { InSpace, type Space } from '../../user/own-space';
import { type Complainant, OwnComplaintDesk } from './complainant';
import { UserComplaintPage, UserComplaintsPage } from './pages';

/** A school, a farm, a family reports what is not right, reads the answer, and may ask a second one. */
@Controller('organisaties/:organiserId/voor/:userId/meldingen')
@ApiExcludeController()
export class UserComplaintScreens {
  constructor(private readonly desk: OwnComplaintDesk) {}

  @Get()
  @Does('complaint.read')
  async list(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(UserComplaintsPage, { space, ...(await this.desk.list(of(space))) });
  }

  @Post()
  @Does('complaint.make')
  async make(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    screen.onRefusal(UserComplaintsPage, { space, ...(await this.desk.list(of(space))) });
    return this.desk.make(screen, of(space));
  }

  @Get(':complaintId')
  @Does('complaint.read')
  async one(@InSpace() space: Space, @PathId('complaintId') id: Id, @OnScreen() screen: Screen) {
    return screen.show(UserComplaintPage, await this.seen(screen, space, id));
  }

  @Post(':complaintId/beroep')
  @Does('complaint.appeal')
  async appeal(@InSpace() space: Space, @PathId('complaintId') id: Id, @OnScreen() screen: Screen) {
    const { complaint } = await this.seen(screen, space, id);
    return this.desk.appeal(screen, of(space), complaint);
  }

  @Post(':complaintId/intrekken')
  @Does('complaint.withdraw')
  async withdraw(@InSpace() space: Space, @PathId('complaintId') id: Id, @OnScreen() screen: Screen) {
    const { complaint } = await this.seen(screen, space, id);
    return this.desk.withdraw(screen, of(space), complaint);
  }

  /** The complaint, whose page is shown again where a step is refused. */
  private async seen(screen: Screen, space: Space, id: Id) {
    const given = { space, ...(await this.desk.one(screen, of(space), id)) };
    screen.onRefusal(UserComplaintPage, given, { says: screen.words.complaints.refusals });
    return given;
  }
}

const of = ({ organiser, user: id, base }: Space): Complainant => ({
  organiser,
  kind: 'user',
  id,
  base: `${base}/meldingen`,
});
