import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Users } from '#registry';
import { personalWords as words } from '../../../words/nl/staff/people-files';
import { Does, PathId } from '../../../api/frame';
import { needed, OnScreen, Screen } from '../../frame';
import { maybe } from '../../frame/readers';
import { filePath } from '../office';
import { PersonFiles } from '../person-files';
import { asEmail, asTelephone } from '../worded-field';
import { UserPersonalPage } from './user-personal-page';

/** Name, address and numbers of a user: read and put right. */
@Controller('organisaties/:organiserId/gebruikers/:userId/gegevens')
@ApiExcludeController()
export class UserPersonalScreens {
  constructor(
    private readonly files: PersonFiles,
    private readonly users: Users,
  ) {}

  @Get()
  @Does('user.read')
  async personal(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') user: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(UserPersonalPage, await this.given(screen, organiser, user));
  }

  @Post()
  @Does('user.editDetails')
  async editDetails(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') user: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    screen.onRefusal(UserPersonalPage, await this.given(screen, organiser, user));
    const { fields } = words;
    const changes = screen.typed.read({
      name: needed(fields.name.wrong),
      phone: maybe(asTelephone(fields.phone)),
      email: maybe(asEmail(fields.email)),
      street: maybe(needed(fields.street.wrong)),
      postalCode: maybe(needed(fields.postalCode.wrong)),
      place: maybe(needed(fields.place.wrong)),
    });
    const version = Number(screen.typed.text('version'));
    const command = screen.command({ organiser, subject: user, body: { version, changes } });
    await this.users.editDetails(command, { version, changes });
    return screen.goTo(`${filePath(organiser, 'user', user)}/gegevens?gedaan=bewaard`);
  }

  @Post('dossier')
  @Does('user.edit')
  async editFile(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') user: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    screen.onRefusal(UserPersonalPage, await this.given(screen, organiser, user));
    const { numberFields: fields } = words;
    const changes = screen.typed.read({
      kboNumber: maybe(needed(fields.kboNumber.wrong)),
      vdabNumber: maybe(needed(fields.vdabNumber.wrong)),
    });
    const version = Number(screen.typed.text('version'));
    const command = screen.command({ organiser, subject: user, body: { version, changes } });
    await this.users.edit(command, { version, changes });
    return screen.goTo(`${filePath(organiser, 'user', user)}/gegevens?gedaan=bewaard`);
  }

  private async given(screen: Screen, organiser: Id, user: Id) {
    const { access } = screen;
    const file = await this.files.user({ access, organiser, id: user, what: 'user' });
    return { owner: file.owner, file };
  }
}
