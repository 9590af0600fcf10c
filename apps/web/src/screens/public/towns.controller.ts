import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { isUserKind } from '#regulation';
import { type NisCode } from '#task-catalogue';
import { Open } from '../../api/frame';
import { PathCode } from '../../api/task-catalogue/path-code';
import { OnScreen, Screen } from '../frame';
import { Towns } from './town';
import { TownPage } from './town-page';
import { TownsPage } from './towns-page';

const KEPT_SECONDS = 300;

/** Pages for everybody, without log-in: what wijk-werken is in each municipality. */
@Controller('gemeente')
@ApiExcludeController()
export class TownScreens {
  constructor(private readonly towns: Towns) {}

  @Get()
  @Open()
  @Header('vary', 'cookie')
  async list(@OnScreen() screen: Screen, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    keep(reply, screen);
    const search = screen.asked('zoek').trim();
    return screen.show(TownsPage, { search, towns: await this.towns.found(search) });
  }

  @Get(':nisCode')
  @Open()
  @Header('vary', 'cookie')
  async one(
    @PathCode('nisCode') nisCode: NisCode,
    @OnScreen() screen: Screen,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = screen.asked('voor');
    const userKind = isUserKind(asked) ? asked : 'private-person';
    const town = await this.towns.of(nisCode, userKind);
    keep(reply, screen);
    return screen.show(TownPage, { town, userKind });
  }
}

/** Nobody's data stands here, so caches may keep the page; the head of who is logged in is theirs alone. */
function keep(reply: FastifyReply, { isLoggedIn }: Screen): void {
  reply.header('cache-control', isLoggedIn ? 'private, no-cache' : `public, max-age=${KEPT_SECONDS}`);
}
