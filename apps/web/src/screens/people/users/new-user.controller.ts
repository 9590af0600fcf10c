import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Id } from '#kernel';
import { searchForm, Users, usersPage } from '#registry';
import { userKinds } from '#regulation';
import { newUserWords as words, personalWords } from '../../../words/nl/staff/people-files';
import { Does, PathId } from '../../../api/frame';
import { needed, oneOf, OnScreen, Screen } from '../../frame';
import { maybe } from '../../frame/readers';
import { demandOffice, filePath } from '../office';
import { asEmail, asTelephone } from '../worded-field';
import { NewUserPage, OTHER_KIND } from './new-user-page';

const KNOWN_SHOWN = 5;

/** Somebody signs up as a user; the intake begins. */
@Controller('organisaties/:organiserId/gebruikers/nieuw')
@ApiExcludeController()
export class NewUserScreens {
  constructor(
    private readonly users: Users,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('user.register')
  ask(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): string {
    demandOffice(screen.access);
    return screen.show(NewUserPage, { organiser });
  }

  @Post()
  @Does('user.register')
  async register(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    screen.onRefusal(NewUserPage, { organiser }, { fieldOf: { 'user-kind-unknown': 'kind' } });
    const { fields, numberFields } = personalWords;
    const { kind, kboNumber, ...details } = screen.typed.read({
      kind: oneOf([...userKinds, OTHER_KIND], words.kindMissing),
      name: needed(fields.name.wrong),
      phone: maybe(asTelephone(fields.phone)),
      email: maybe(asEmail(fields.email)),
      street: maybe(needed(fields.street.wrong)),
      postalCode: maybe(needed(fields.postalCode.wrong)),
      place: maybe(needed(fields.place.wrong)),
      kboNumber: maybe(needed(numberFields.kboNumber.wrong)),
    });
    const known = await this.known(organiser, details.name);
    if (known.length > 0 && screen.typed.text('known') === '')
      return screen.show(NewUserPage, { organiser, known });
    const told = { kind, details, file: { kboNumber } };
    const { subject } = await this.users.register(screen.command({ organiser, body: told }), told);
    return screen.goTo(`${filePath(organiser, 'user', subject)}/intake?gedaan=nieuw`);
  }

  private async known(organiser: Id, name: string) {
    const { items } = await usersPage(this.reading, { organiser, search: name, limit: KNOWN_SHOWN });
    return items.filter((one) => searchForm(one.name) === searchForm(name));
  }
}
