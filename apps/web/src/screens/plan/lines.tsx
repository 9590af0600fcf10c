import { type Day, inBrussels, type Moment } from '#kernel';
import { isOpen, type PlanLine } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { spokenWordsOf } from '../../words/words-of';
import { Empty, Form, mayDo, Select, useScreen } from '../frame';
import { withQuery } from '../planning/paths';
import { dayNear, dayShort } from '../planning/told';
import { OpenPlaces } from './open-places';
import { planAt } from './paths';
import { RefuseButtons } from './reason-buttons';
import { openLines, type PlanMade, type RunFile } from './run-file';
import { factsTold, taskTold, whoTold } from './told';

/** What of a run is looked at: a day, and which proposals. */
export interface LinesShown {
  readonly day: string;
  readonly show: 'alles' | 'open' | 'niet-meer';
}

interface ShownProps {
  readonly file: RunFile;
  readonly shown: LinesShown;
}

/** Days of a plan in which something is proposed or stays open. */
function daysOf({ lines, read }: PlanMade): Day[] {
  const open = read ? [...read.bottlenecks.keys()] : [];
  const days = [
    ...lines.map(({ day }) => day),
    ...open.flatMap((at) => read?.plan.problem.places[at]?.day ?? []),
  ];
  return [...new Set(days)].toSorted();
}

/** The day that is shown: the one asked for, else the first on which somebody must decide. */
function dayShown({ made }: RunFile, { day }: LinesShown): Day | undefined {
  if (!made) return undefined;
  const days = daysOf(made);
  return days.find((one) => one === day) ?? made.lines.find(isOpen)?.day ?? days[0];
}

/** Every day with how much of it waits. */
export function DayNav({ file, shown }: ShownProps) {
  const { today } = useScreen();
  const { made, run, organiser } = file;
  if (!made) return null;
  const at = planAt(organiser).run(run.id);
  const now = dayShown(file, shown);
  const open = openLines(file);
  return (
    <nav class="queues" aria-label={words.days}>
      <ul>
        {daysOf(made).map((day) => {
          const count = open.filter((line) => line.day === day).length;
          return (
            <li key={day}>
              <a
                href={withQuery(at, { dag: day, toon: shown.show === 'alles' ? '' : shown.show })}
                aria-current={day === now && shown.show !== 'niet-meer' ? 'page' : undefined}
              >
                {dayNear(day, today)} <span class={count > 0 ? 'count some' : 'count'}>{count}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** What is proposed on one day, or everything that cannot be any more. */
export function Lines({ file, shown }: ShownProps) {
  const { made, run, organiser } = file;
  if (!made) return null;
  const day = dayShown(file, shown);
  const isConflicts = shown.show === 'niet-meer';
  const of = isConflicts
    ? made.lines.filter(({ state }) => state === 'conflict')
    : made.lines.filter((line) => line.day === day && line.kind !== 'keep');
  const asked = shown.show === 'open' ? of.filter(isOpen) : of;
  const kept = isConflicts ? 0 : made.lines.filter((line) => line.day === day && line.kind === 'keep').length;
  const at = planAt(organiser).run(run.id);
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{isConflicts || day === undefined ? words.conflictsOnly : dayShort(day)}</h2>
      <form method="get" action={at} class="narrow" role="search" aria-label={words.title}>
        {day !== undefined && <input type="hidden" name="dag" value={day} />}
        <Select
          name="toon"
          label={words.columns.state}
          value={shown.show}
          choices={{ alles: words.allStates, open: words.openOnly, 'niet-meer': words.conflictsOnly }}
        />
        <button class="quiet" type="submit">
          {words.show}
        </button>
      </form>
      {asked.length === 0 && <Empty says={words.noLines} />}
      <ul class="rows">
        {asked.map((line) => (
          <Line key={line.id} file={file} line={line} withDay={isConflicts} />
        ))}
      </ul>
      {kept > 0 && <p class="quiet">{words.kept(kept)}</p>}
      {!isConflicts && day !== undefined && <OpenPlaces file={file} day={day} />}
    </section>
  );
}

const timeOf = (startsAt: Moment | null) => (startsAt === null ? '' : inBrussels(startsAt).time);

interface LineProps {
  readonly file: RunFile;
  readonly line: PlanLine;
  readonly withDay?: boolean;
}

/** One proposal: who comes where, what that changes, the facts of it, and what can be done with it at once. */
function Line({ file, line, withDay }: LineProps) {
  const screen = useScreen();
  const { organiser, run, called } = file;
  const to = planAt(organiser);
  const isUndecided = openLines(file).includes(line);
  return (
    <li data-row class="todo">
      <div>
        <a class="row-head" href={to.line(run.id, line.id)} data-key="v">
          {withDay && `${dayShort(line.day)}, `}
          {timeOf(line.startsAt)} {taskTold(file, { request: line.requestId, user: line.userId })}
        </a>
        <p>
          <strong>{whoTold(file, line)}</strong>{' '}
          <span class={`state ${line.state}`}>
            {isOpen(line) && line.state !== 'conflict'
              ? words.lineKinds[line.kind]
              : words.lineStates[line.state]}
          </span>
        </p>
        <p class="fact-line">{factsTold(file, line)}</p>
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
