import { type Id } from '#kernel';
import {
  Decision,
  type Outcome,
  type PerformanceState,
  type PerformanceStep,
  Silences,
  type ToldVisit,
} from '#performances';
import { type ASchool, visitOn } from './a-school';

const MONDAY = '2026-11-16';
/** Six working days later: who was silent on the screen has said yes. */
const LATER = '2026-11-24';

/** One hour that was told, and two or three as it turns out to be. */
const lunch = visitOn(MONDAY, '11:00', '12:00');
const longerLunch = visitOn(MONDAY, '11:00', '13:00');
const longestLunch = visitOn(MONDAY, '11:00', '14:00');

/** What a step meets: cheques or none, and what the mediator holds for true. */
export interface Circumstances {
  readonly cheques: number;
  readonly outcome: 'as-told' | 'longer' | 'nobody-came' | 'came-for-nothing';
}

/** How a performance comes to be open. */
export interface OpenBecause {
  readonly lacks: 'cheques' | 'hours';
  readonly by: 'word' | 'silence';
}

/** One performance at a school without cheques, brought through its states by the verbs themselves. */
export class APerformance {
  private constructor(
    private readonly school: ASchool,
    readonly id: Id,
  ) {}

  /** Told, of the last hour that the month allows when hours are to lack. */
  static async told(school: ASchool, { lacks }: Pick<OpenBecause, 'lacks'>): Promise<APerformance> {
    if (lacks === 'hours') await school.usedElsewhere(MONDAY, 59);
    const assignment = await school.plans(MONDAY, '10:00', '11:00', 'later');
    const isLonger = lacks === 'hours';
    const { id } = await school.registers(assignment, isLonger ? longerLunch : lunch);
    return new APerformance(school, id);
  }

  /** A performance in a state, and how it came there. */
  static async in(
    state: PerformanceState,
    school: ASchool,
    because: OpenBecause = { lacks: 'cheques', by: 'word' },
  ): Promise<APerformance> {
    const isCorrecting = state === 'correction-open' && because.lacks === 'hours';
    if (isCorrecting) await school.usedElsewhere(MONDAY, 59);
    const one = await APerformance.told(
      school,
      isCorrecting || state !== 'open' ? { lacks: 'cheques' } : because,
    );
    const yes = because.by === 'silence' ? 'lapse' : 'confirm';
    // As many cheques as are used on the way: the next step meets those that its story gives it.
    const way: Record<PerformanceState, readonly [cheques: number, ...steps: PerformanceStep[]]> = {
      registered: [0],
      contested: [0, 'contest'],
      open: [0, yes],
      confirmed: [1, 'confirm'],
      'confirmed-by-silence': [1, 'lapse'],
      'booked-contested': [1, 'confirm', 'contest'],
      corrected: [2, 'confirm', 'correct'],
      'correction-open': [1, 'confirm', 'correct'],
      absent: [0, 'decide'],
      'in-vain': [0, 'decide'],
      withdrawn: [0, 'withdraw'],
    };
    const [cheques, ...steps] = way[state];
    if (cheques > 0) await school.buys(cheques);
    const outcomes = { absent: 'nobody-came', 'in-vain': 'came-for-nothing' } as const;
    const outcome = state === 'absent' || state === 'in-vain' ? outcomes[state] : 'longer';
    for (const step of steps) await one.takes(step, outcome);
    await one.standsIn(state);
    return one;
  }

  /** Takes a step, for a reason, under the circumstances of the story. */
  async takes(step: PerformanceStep, outcome: Circumstances['outcome'] = 'longer'): Promise<void> {
    const { school, id: performance } = this;
    const { organiser, confirmation, openHours, correction } = school;
    const one = { organiser, performance };
    const command = school.command(performance, { reason: 'na een gesprek met beide' });
    switch (step) {
      case 'amend': {
        const { version } = await school.one(performance);
        await school.registration.amend(command, { ...one, version, visit: longerLunch });
        return;
      }
      case 'contest':
        await confirmation.contest(command, { ...one, visit: longerLunch });
        return;
      case 'miss':
        await confirmation.contest(command, { ...one, nobodyCame: true });
        return;
      case 'confirm':
        await confirmation.confirm(command, one);
        return;
      case 'lapse':
        school.on(LATER);
        await school.get(Silences).lapse(school.command(), { organiser, on: school.today });
        return;
      case 'decide':
        await school.get(Decision).decide(command, { ...one, outcome: outcomeOf(outcome) });
        return;
      case 'retry':
        await openHours.retry(command, one);
        return;
      case 'grant-deviation':
        await openHours.grantDeviation(command, one);
        return;
      case 'correct': {
        const isLonger = (await school.one(performance)).state === 'corrected';
        await correction.correct(command, { ...one, visit: isLonger ? longestLunch : longerLunch });
        return;
      }
      case 'withdraw':
        await correction.withdraw(command, one);
    }
  }

  async standsIn(state: PerformanceState): Promise<void> {
    const found = await this.state();
    if (found !== state) throw new Error(`the performance is ${found}, not ${state}`);
  }

  async state(): Promise<PerformanceState> {
    return (await this.school.one(this.id)).state;
  }
}

function outcomeOf(what: Circumstances['outcome']): Outcome {
  if (what === 'nobody-came' || what === 'came-for-nothing') return { kind: what };
  const visit: ToldVisit = what === 'longer' ? longerLunch : lunch;
  return { kind: 'worked', visit };
}
