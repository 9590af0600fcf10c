import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, NotFound } from '#kernel';
import { aimKinds, Records } from '#registry';
import { Does, PathId } from '../../api/frame';
import { needed, oneOf, OnScreen, Screen } from '../frame';
import { OwnAims } from './aims';
import { AimGroupPage, AIMS, AimsPage } from './aims-page';
import { type Own, OwnCard } from './own-card';

/** "Werk dat ik graag doe": said by the worker, task by task. */
@Controller('mijn-gegevens/graag')
@ApiExcludeController()
export class OwnAimScreens {
  constructor(
    private readonly aims: OwnAims,
    private readonly card: OwnCard,
    private readonly records: Records,
  ) {}

  @Get()
  @Does('look.read')
  async all(@OnScreen() screen: Screen): Promise<string> {
    return screen.show(AimsPage, await this.shown(await this.card.own(screen.access)));
  }

  @Get('soort/:group')
  @Does('look.read')
  async ofGroup(@Param('group') group: string, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    return screen.show(AimGroupPage, { group, tasks: await this.aims.ofGroup(own, group) });
  }

  /** What was said of a task already stays as it is: it is taken away before something else is said. */
  @Post()
  @Does('aim.add')
  async say(@OnScreen() screen: Screen): Promise<string> {
    const own = await this.asked(screen);
    const { other } = screen.words.aims;
    const { task, kind } = screen.typed.read({ task: needed(other), kind: oneOf(aimKinds, other) });
    const said = await this.aims.said(own);
    if (!said.some((aim) => aim.task === task)) {
      const { organiser, worker: owner } = own;
      const record = { kind, task, from: this.card.today, until: null };
      await this.records.add(screen.command({ organiser, body: record }), { noun: 'aim', owner, record });
    }
    return screen.goTo(`${AIMS}?gedaan=said`);
  }

  @Post(':aimId/weg')
  @Does('aim.withdraw')
  async takeAway(@PathId('aimId') id: Id, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.asked(screen);
    const aim = (await this.aims.said(own)).find((one) => one.id === id);
    if (!aim) throw new NotFound('aim', id);
    const { organiser } = own;
    const seen = { noun: 'aim', version: aim.version } as const;
    await this.records.withdraw(screen.command({ organiser, subject: id, body: seen }), seen);
    return screen.goTo(`${AIMS}?gedaan=takenAway`);
  }

  /** Who asks, and the page for when it is refused. */
  private async asked(screen: Screen): Promise<Own> {
    const own = await this.card.own(screen.access);
    const { other } = screen.words.aims;
    screen.onRefusal(AimsPage, () => this.shown(own), { says: { other } });
    return own;
  }

  private async shown(own: Own) {
    return { aims: await this.aims.named(own), groups: await this.aims.groups() };
  }
}
