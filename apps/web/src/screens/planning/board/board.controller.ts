import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { addDays, type Day, daysFrom, weekdayOf } from '#kernel';
import { caseloadOf } from '#registry';
import { Does } from '../../../api/frame';
import { asDay, OnScreen, Screen } from '../../frame';
import { officeOf } from '../office';
import { Board } from './board';
import { BoardPage } from './board-page';

const DAYS_AFTER_MONDAY = 6;
const caseloads = ['all', 'team', 'mine'] as const;

/** The board of a day or a week, by worker or by request. */
@Controller('organisaties/:organiserId/bord')
@ApiExcludeController()
export class BoardScreens {
  constructor(
    private readonly board: Board,
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
    const query = { per, isWeek: day === undefined, kept } as const;
    return screen.show(BoardPage, { organiser, days, query, board });
  }
}

/** Monday to Sunday around a day. */
function weekOf(day: Day): Day[] {
  const monday = addDays(day, 1 - weekdayOf(day));
  return daysFrom(monday, addDays(monday, DAYS_AFTER_MONDAY));
}
