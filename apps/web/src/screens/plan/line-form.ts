import { type Command, type Taken } from '#database';
import { type PlanLine, type PlanLineRef } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { PathIds } from '../../api/frame';
import { oneOf, type Screen } from '../frame';
import { withQuery } from '../planning/paths';
import { planAt } from './paths';

/** The proposal in the path, and whose plan it is of. */
export const LineInPath = () => PathIds({ organiser: 'organiserId', run: 'runId', line: 'lineId' });

/** A form by which something is decided on a proposal. */
export class LineForm {
  constructor(
    private readonly screen: Screen,
    private readonly ref: PlanLineRef,
  ) {}

  /** The reason whose button was pressed. @throws Mistyped where it is none of these */
  why<Reason extends string>(reasons: readonly Reason[]): Reason {
    return this.screen.typed.read({ why: oneOf(reasons, words.pickReason) }).why;
  }

  /** Does what was said under the form's key, and goes back to the plan on the day of the line. */
  async decide<Said extends object>(
    done: keyof typeof words.done,
    said: Said,
    verb: (command: Command, input: PlanLineRef & Said) => Promise<Taken<PlanLine>>,
  ): Promise<string> {
    const { organiser, run, line: subject } = this.ref;
    const command = this.screen.command({ organiser, subject, body: { run, ...said } });
    const { answer } = await verb(command, { ...this.ref, ...said });
    return this.screen.goTo(
      withQuery(planAt(organiser).run(run), { dag: answer.day, gedaan: done, lijn: answer.id }),
    );
  }
}
