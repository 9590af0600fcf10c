import { type Day } from '#kernel';
import { addWorkingDays, figure, principle, type Regime } from '#regulation';
import { type Way } from './said';

/** Hours that wait for an answer, as far as silence goes. */
export interface Unanswered {
  /** The day on which the hours were told, or told anew. */
  readonly toldOn: Day;
  readonly through: Way;
  /** Whether cheques of paper pay them, which confirm by themselves. */
  readonly isPaidOnPaper: boolean;
}

export interface Silence {
  /** The last day on which an answer comes in time; on the day after it silence confirms. */
  readonly lastDay: Day;
  /** The day on which whoever has not answered is reminded. */
  readonly remindOn: Day;
}

/** Ways by which a word comes at once; whoever is written to or telephoned has longer. */
const quickWays: readonly Way[] = ['screen', 'sms'];

/**
 * Until when silence does not confirm yet; undefined where it never does.
 * Source: `silence-confirms-hours`, `silence-confirms-paper-cheques` and the figures of working days, on the day of
 * telling; each can be set otherwise for one organiser. @throws NoFigure
 */
export function silenceOf(
  regime: Regime,
  { toldOn, through, isPaidOnPaper }: Unanswered,
): Silence | undefined {
  if (!principle(regime, 'silence-confirms-hours', toldOn).value) return undefined;
  if (isPaidOnPaper && !principle(regime, 'silence-confirms-paper-cheques', toldOn).value) return undefined;
  const name = quickWays.includes(through) ? 'silence-working-days-screen' : 'silence-working-days-paper';
  const term = figure(regime, name, toldOn);
  const before = figure(regime, 'silence-reminder-working-days', toldOn);
  return {
    lastDay: addWorkingDays(toldOn, term),
    remindOn: addWorkingDays(toldOn, Math.max(0, term - before)),
  };
}
