import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { publishedWindow } from '#matching';
import { type PlanGoal, planGoals, PlanPolicies } from '#plan';
import { regimeOf } from '#registry';
import { planGoalWords as words } from '../../words/nl/staff/plan-goals';
import { Does } from '../../api/frame';
import { asDay, asWhole, Mistyped, needed, OnScreen, type Reader, Screen } from '../frame';
import { officeOf } from '../planning/office';
import { withQuery } from '../planning/paths';
import { GoalsPage } from './goals-page';
import { HowPage } from './how-page';
import { planAt } from './paths';

const PERCENT = 100;

/** What a plan is to strive for, and the page that says how people are assigned. */
@Controller('organisaties/:organiserId/plan')
@ApiExcludeController()
export class PlanGoalScreens {
  constructor(
    private readonly policies: PlanPolicies,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('doelen')
  @Does('plan.readPolicy')
  async goals(@OnScreen() screen: Screen): Promise<string> {
    return screen.show(GoalsPage, await this.asTheyStand(screen));
  }

  @Get('uitleg')
  @Does('plan.readPolicy')
  async how(@OnScreen() screen: Screen): Promise<string> {
    const goals = await this.asTheyStand(screen);
    const regime = await regimeOf(this.reading, goals.organiser);
    const { value: windowDays } = publishedWindow(regime, screen.today);
    return screen.show(HowPage, { ...goals, windowDays });
  }

  @Post('doelen')
  @Does('plan.govern')
  async govern(@OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    screen.onRefusal(GoalsPage, await this.asTheyStand(screen), {
      fieldOf: { 'plan-policy-in-past': 'from', 'plan-percent-not-possible': 'percent' },
    });
    const { from, percent, source, ...places } = screen.typed.read({
      from: asDay(screen.today, words.fromWrong),
      ...placeReaders,
      percent: asWhole({ min: 0, max: PERCENT }, words.percentWrong),
      source: needed(words.sourceWrong),
    });
    const input = {
      organiser,
      fromDay: from,
      order: inOrder(places),
      fillGivenUpPercent: percent,
      source,
    };
    await this.policies.govern(screen.command({ organiser, body: input }), input);
    return screen.goTo(withQuery(planAt(organiser).goals, { gedaan: 'governed' }));
  }

  private async asTheyStand(screen: Screen) {
    const organiser = officeOf(screen);
    return {
      organiser,
      now: await this.policies.on(this.reading, { organiser, on: screen.today }),
      decided: await this.policies.all(this.reading, organiser),
    };
  }
}

type Places = Readonly<Record<PlanGoal, number>>;

/** Each goal is given its place in the order. */
const placeReaders = Object.fromEntries(
  planGoals.map((goal) => [goal, asWhole({ min: 1, max: planGoals.length }, words.placeWrong)]),
) as { readonly [Goal in PlanGoal]: Reader<number> };

/** @throws Mistyped where two goals have the same place */
function inOrder(places: Places): PlanGoal[] {
  const twice = planGoals.filter(
    (goal, at) => planGoals.findIndex((other) => places[other] === places[goal]) !== at,
  );
  if (twice.length > 0) throw new Mistyped(twice.map((field) => ({ field, says: words.placeWrong })));
  return planGoals.toSorted((one, other) => places[one] - places[other]);
}
