import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { READING, type Reading } from '#database';
import { Passkeys } from '#identity';
import { type Id } from '#kernel';
import { OwnAddress } from '../../address.module';
import { Does, PathId } from '../../api/frame';
import { needed, OnScreen, Screen } from '../frame';
import { passkeyAnswer } from '../log-in/passkey-answer';
import { PasskeysPage } from './passkeys-page';

const NAME_CHARACTERS_MAXIMUM = 100;

/** One's own passkeys: made, listed and removed. */
@Controller('account/sleutels')
@ApiExcludeController()
export class PasskeyScreens {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly address: OwnAddress,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('passkey.add')
  async list(@OnScreen() screen: Screen): Promise<string> {
    return screen.show(PasskeysPage, await this.own(screen));
  }

  @Post('vraag')
  @HttpCode(200)
  @Does('passkey.add')
  question(@OnScreen() { access }: Screen, @Req() request: FastifyRequest): Promise<object> {
    return this.passkeys.questionToAdd({ actor: access.actor, origin: this.address.of(request) });
  }

  @Post()
  @Does('passkey.add')
  async add(@OnScreen() screen: Screen, @Req() request: FastifyRequest): Promise<string> {
    const { account } = screen.words;
    screen.onRefusal(PasskeysPage, await this.own(screen), { says: { other: account.passkeyRefused } });
    const { name } = screen.typed.read({ name: needed(account.passkeyNameMissing) });
    await this.passkeys.add(screen.command({ body: { name } }), {
      name: name.slice(0, NAME_CHARACTERS_MAXIMUM),
      answer: passkeyAnswer(request.body),
      origin: this.address.of(request),
    });
    return screen.goTo('/account/sleutels');
  }

  @Post(':passkeyId/einde')
  @Does('passkey.end')
  async end(@PathId('passkeyId') subject: Id, @OnScreen() screen: Screen): Promise<string> {
    await this.passkeys.end(screen.command({ subject, body: {} }));
    return screen.goTo('/account/sleutels');
  }

  private async own({ access }: Screen) {
    return { passkeys: await this.passkeys.list(this.reading, access.actor) };
  }
}
