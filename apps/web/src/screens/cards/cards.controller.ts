import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { READING, type Reading } from '#database';
import { Cards, Looks } from '#identity';
import { type Id, NotFound } from '#kernel';
import { organiserFile, workerNames, workersPage } from '#registry';
import { OwnAddress } from '../../address.module';
import { Does, PathId } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { CardMadePage, CardPage } from './card-page';
import { CardsPage } from './cards-page';

const FOUND_MAXIMUM = 25;

/** Cards at the desk: found by a name, made anew in one click, printed. */
@Controller('organisaties/:organiserId')
@ApiExcludeController()
export class CardScreens {
  constructor(
    private readonly cards: Cards,
    private readonly looks: Looks,
    private readonly address: OwnAddress,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('kaarten')
  @Does('card.read')
  async find(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const search = screen.asked('zoek').trim();
    const { items: found, total } = await workersPage(this.reading, {
      organiser,
      search,
      limit: FOUND_MAXIMUM,
    });
    return screen.show(CardsPage, { organiser, search, found, total });
  }

  @Get('mensen/:workerId/kaart')
  @Does('card.read')
  async card(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { actor } = screen.access;
    await this.looks.record({ actor, organiser, party: worker, what: 'worker.card' });
    return screen.show(CardPage, await this.cardOf(organiser, worker));
  }

  @Post('mensen/:workerId/kaart')
  @Does('card.issue')
  async newCard(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @OnScreen() screen: Screen,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const { name } = await this.cardOf(organiser, worker);
    const made = await this.cards.issue(screen.command({ organiser, subject: worker, body: {} }), {
      organiser,
    });
    const address = this.address.of(request);
    const organiserName = (await organiserFile(this.reading, organiser)).organiser.name;
    const { code, pin } = made;
    return screen.show(CardMadePage, { organiser, worker, name, organiserName, code, pin, address });
  }

  @Post('mensen/:workerId/kaart/pincode')
  @Does('card.changePin')
  async newPin(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const card = await this.cardOf(organiser, worker);
    screen.onRefusal(CardPage, card, { says: { other: screen.words.desk.noCardYet } });
    const { pin } = await this.cards.changePin(screen.command({ organiser, subject: worker, body: {} }), {
      organiser,
    });
    const none = { organiserName: '', code: undefined, address: '' };
    return screen.show(CardMadePage, { ...card, ...none, pin });
  }

  private async cardOf(organiser: Id, worker: Id) {
    const name = (await workerNames(this.reading, { organiser, workers: [worker] })).get(worker);
    if (name === undefined) throw new NotFound('worker', worker);
    return {
      organiser,
      worker,
      name,
      issuedAt: await this.cards.issuedAt(this.reading, { organiser, worker }),
    };
  }
}
