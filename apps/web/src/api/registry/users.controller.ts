import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Access, Looks, onlyOwn } from '#identity';
import { type Id } from '#kernel';
import { userFile, Users, usersPage } from '#registry';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  done,
  type Hand,
  IfMatch,
  InHand,
  made,
  PathId,
  Who,
} from '../frame';
import { ListedAnswer, shownUser, UserAnswer } from './answers';
import { EditUserFields, NameQuery, RegisterUserFields, UserDetailsFields } from './fields';
import { edited, peoplePage, shownAs } from './told';

/** The users of an organiser: found, registered, shown, corrected. */
@Controller('organisers/:organiserId/users')
@ApiTags('users')
export class UsersController {
  constructor(
    private readonly users: Users,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('user.search')
  @AnswersPage(ListedAnswer)
  async listUsers(@PathId('organiserId') organiser: Id, @Query() query: NameQuery) {
    return peoplePage(await usersPage(this.reading, { organiser, ...query }));
  }

  @Post()
  @Does('user.register')
  @AnswersMade(UserAnswer)
  async registerUser(@InHand({ key: 'required' }) hand: Hand, @Body() body: RegisterUserFields) {
    const { kind, name, phone = null, email = null, street = null, postalCode = null, place = null } = body;
    const { registeredOn, kboNumber = null, vdabNumber = null } = body;
    const taken = await this.users.register(hand(body), {
      kind,
      details: { name, phone, email, street, postalCode, place },
      ...(registeredOn && { registeredOn }),
      file: { kboNumber, vdabNumber },
    });
    return made(shownAs(taken, shownUser), `/organisers/${hand.organiser}/users/${taken.subject}`);
  }

  @Get(':userId')
  @Does('user.read')
  @Answers(UserAnswer)
  async getUser(@PathId('organiserId') organiser: Id, @PathId('userId') user: Id, @Who() access: Access) {
    onlyOwn(access, { user });
    const file = await userFile(this.reading, { organiser, user });
    await this.looks.record({ actor: access.actor, organiser, party: user, what: 'user' });
    return shownUser(file);
  }

  @Patch(':userId')
  @Does('user.edit')
  @Answers(UserAnswer)
  async editUser(
    @PathId('userId') subject: Id,
    @IfMatch() version: number,
    @InHand() hand: Hand,
    @Body() body: EditUserFields,
  ) {
    return done(shownAs(await this.users.edit(hand(body, { subject }), edited(version, body)), shownUser));
  }

  /** The version to match is that of the details, `detailsVersion`. */
  @Patch(':userId/details')
  @Does('user.editDetails')
  @Answers(UserAnswer)
  async editUserDetails(
    @PathId('userId') subject: Id,
    @IfMatch() version: number,
    @InHand() hand: Hand,
    @Body() body: UserDetailsFields,
  ) {
    onlyOwn(hand.access, { user: subject });
    const taken = await this.users.editDetails(hand(body, { subject }), edited(version, body));
    return done(shownAs(taken, shownUser));
  }
}
