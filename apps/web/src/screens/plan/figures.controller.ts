import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Day, type Id, isMonth, type Month, monthOf, nextMonth } from '#kernel';
import { PlanMonths } from '#plan';
import { CataloguePages } from '#task-catalogue';
import { Does } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { officeOf } from '../planning/office';
import { figureColumns, figureRows, FiguresPage, type FiguresProps } from './figures-page';

/** More municipalities than Flanders has. */
const MUNICIPALITIES = 1000;

/** A month of planning in figures. */
@Controller('organisaties/:organiserId/plan')
@ApiExcludeController()
export class PlanFigureScreens {
  constructor(
    private readonly months: PlanMonths,
    private readonly catalogue: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('cijfers')
  @Does('plan.read')
  async figures(@OnScreen() screen: Screen): Promise<string> {
    const [organiser, on] = [officeOf(screen), screen.today];
    const newest = nextMonth(monthOf(on));
    const month = monthAsked(screen.asked('maand'), { newest, otherwise: monthOf(on) });
    const props: FiguresProps = {
      ...{ organiser, month, isNewest: month === newest },
      towns: await this.towns(organiser, on),
      figures: await this.months.figures({ organiser, month }),
    };
    if (screen.asked('als') === 'csv')
      return screen.csv(`planning-${month}`, figureColumns, figureRows(props));
    return screen.show(FiguresPage, props);
  }

  private async towns(organiser: Id, on: Day): Promise<ReadonlyMap<string, string>> {
    const asked = { organiser, on, limit: MUNICIPALITIES };
    const { municipalities } = await this.catalogue.municipalities(this.reading, asked);
    return new Map(municipalities.map(({ nisCode, name }) => [nisCode, name]));
  }
}

/** The first month with plans that anybody can ask for: the scheme knows no figures of long ago. */
const FIRST = '2020-01';

const monthAsked = (
  asked: string,
  { newest, otherwise }: { readonly newest: Month; readonly otherwise: Month },
): Month => (isMonth(asked) && FIRST <= asked && asked <= newest ? asked : otherwise);
