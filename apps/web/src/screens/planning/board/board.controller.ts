import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { addDays, type Day, daysFrom, weekdayOf } from '#kernel';
import { caseloadOf } from '#registry';
import { Does } from '../../../api/frame';
import { asDay, OnScreen, Screen } from '../../frame';
import { officeOf } from '../office';
import { withQuery } from '../paths';
import { Board } from './board';
import { BoardCardPage } from './board-card';
import { BoardCards } from './board-cards';
import { BoardPage } from './board-page';

const DAYS_AFTER_MONDAY = 6;
const caseloads = ['all', 'team', 'mine'] as const;

/** The board of a day or a week, by worker or by request. */
@Controller('organisaties/:organiserId/bord')
@ApiExcludeController()
export class BoardScreens {
  constructor(
    private readonly board: Board,
    private readonly cards: BoardCards,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('occurrence.read')
  async show(@OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const { today, access } = screen;
    const typed = (name: string) => asDay(today, '').as(screen.asked(name));
    const day = typed('dag');
    const days = day ? [day] : weekOf(typed('week') ?? today);
    const per = screen.asked('per') === 'aanvraag' ? 'request' : 'worker';
    const show = (['open', 'busy'] as const).find((one) => one === screen.asked('toon')) ?? 'all';
    const whose = caseloads.find((one) => one === screen.asked('wie')) ?? 'all';
    const search = screen.asked('zoek').trim();
    const workers = await caseloadOf(this.reading, { organiser, mediator: access.actor, whose, on: today });
    const board = await this.board.of({ organiser, days, per, workers, show, search });
    const kept = {
      per: per === 'request' ? 'aanvraag' : 'wijk-werker',
      toon: show === 'all' ? '' : show,
      zoek: search,
      wie: whose,
    };
    const chosen = screen.asked('kaart');
    const isThisWeek = day === undefined && days.includes(today);
    const here = withQuery('', {
      per: per === 'request' ? kept.per : '',
      toon: kept.toon,
      zoek: search,
      wie: whose === 'all' ? '' : whose,
      ...(!isThisWeek && { [day ? 'dag' : 'week']: days[0] }),
    });
    const cell = `${here === '' ? '?' : `${here}&`}kaart=`;
    const query = { per, isWeek: day === undefined, kept, cell, chosen } as const;
    const card = chosen === '' ? undefined : await this.cards.of(screen, chosen);
    return screen.show(BoardPage, { organiser, days, query, board, card });
  }

  /** What explains one cell, for a board that is on the screen already. */
  @Get('kaart/:what')
  @Does('occurrence.read')
  async card(@Param('what') what: string, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(BoardCardPage, { card: await this.cards.of(screen, what) });
  }
}

/** Monday to Sunday around a day. */
function weekOf(day: Day): Day[] {
  const monday = addDays(day, 1 - weekdayOf(day));
  return daysFrom(monday, addDays(monday, DAYS_AFTER_MONDAY));
}
