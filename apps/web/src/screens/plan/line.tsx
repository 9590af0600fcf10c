import { inBrussels, type Moment } from '#kernel';
import { type PlanLine } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { spokenWordsOf } from '../../words/words-of';
import { Form, mayDo, useScreen } from '../frame';
import { dayShort } from '../planning/told';
import { whyDecided } from './decided';
import { planAt } from './paths';
import { RefuseButtons } from './reason-buttons';
import { openLines, type RunFile } from './run-file';
import { factsTold, taskTold, whoTold } from './told';

const timeOf = (startsAt: Moment | null) => (startsAt === null ? '' : inBrussels(startsAt).time);

interface LineProps {
  readonly file: RunFile;
  readonly line: PlanLine;
  readonly withDay?: boolean;
}

/** One proposal: who comes where, what that changes, the facts of it, and what can be done with it at once. */
export function Line({ file, line, withDay }: LineProps) {
  const screen = useScreen();
  const { organiser, run, called } = file;
  const to = planAt(organiser);
  const isUndecided = openLines(file).includes(line);
  const why = whyDecided({ file, line });
  return (
    <li data-row class="todo">
      <div>
        <a class="row-head" href={to.line(run.id, line.id)} data-key={isUndecided ? 'v' : undefined}>
          {withDay && `${dayShort(line.day)}, `}
          {timeOf(line.startsAt)} {taskTold(file, { request: line.requestId, user: line.userId })}
        </a>
        <p>
          <strong>{whoTold(file, line)}</strong> <State line={line} />
        </p>
        <p class="fact-line">{factsTold(file, line)}</p>
        {why !== undefined && <p class="quiet">{why}</p>}
        {line.refusals.map((refusal) => (
          <p key={refusal.code} class="warning">
            {spokenWordsOf(refusal).says}
          </p>
        ))}
      </div>
      {isUndecided && mayDo(screen, 'plan.decide') && (
        <div class="answers">
          <Form action={to.accept(run.id, line.id)}>
            <input type="hidden" name="dag" value={line.day} />
            <button class="small" type="submit" data-key="a">
              {words.accept}{' '}
              <span class="unseen">{`${whoTold(file, line)}, ${called.user(line.userId)}`}</span>
            </button>
          </Form>
          <RefuseButtons action={to.refuse(run.id, line.id)} />
        </div>
      )}
    </li>
  );
}

/** How a proposal stands; nothing where somebody is proposed for an open seat, as most are. */
function State({ line: { kind, state } }: Pick<LineProps, 'line'>) {
  if (state === 'proposed' && kind === 'give') return null;
  return (
    <span class={`state ${state}`}>
      {state === 'proposed' ? words.lineKinds[kind] : words.lineStates[state]}
    </span>
  );
}
