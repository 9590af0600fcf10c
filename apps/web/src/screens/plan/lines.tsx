import { type Day } from '#kernel';
import { isOpen, openSeats, type PlanLine } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { Empty, useScreen } from '../frame';
import { withQuery } from '../planning/paths';
import { dayNear, dayShort } from '../planning/told';
import { Difference } from './difference';
import { Line } from './line';
import { OpenPlaces } from './open-places';
import { planAt } from './paths';
import { openLines, type PlanMade, type RunFile } from './run-file';

/** Every proposal of a day, those to decide on, those that cannot be any more, or those the plan before did not have. */
export const linesShown = ['alles', 'open', 'niet-meer', 'verschil'] as const;

/** What of a run is looked at: a day, and which proposals. */
export interface LinesShown {
  readonly day: string;
  readonly show: (typeof linesShown)[number];
}

/** Whether what is shown is of one day; what cannot be any more is never much. */
const isOfDay = ({ show }: LinesShown): boolean => show !== 'niet-meer';

interface ShownProps {
  readonly file: RunFile;
  readonly shown: LinesShown;
}

/** Days of a plan in which something is proposed or stays open. */
function daysOf({ lines, read }: PlanMade): Day[] {
  const places = read?.plan.problem.places ?? [];
  const days = [
    ...lines.map(({ day }) => day),
    ...places.flatMap(({ day }, at) => (read && openSeats(read.plan, at) > 0 ? [day] : [])),
  ];
  return [...new Set(days)].toSorted();
}

/** What a day is counted by: the proposals on which somebody must decide, or those that the plan before did not have. */
function counted(file: RunFile, { show }: LinesShown): readonly Pick<PlanLine, 'day'>[] {
  const compared = file.made?.compared;
  return show === 'verschil' ? [...(compared?.added ?? []), ...(compared?.gone ?? [])] : openLines(file);
}

/** The day that is shown: the one asked for, else the first of which something is counted. */
function dayShown(file: RunFile, shown: LinesShown): Day | undefined {
  if (!file.made) return undefined;
  const days = daysOf(file.made);
  const first = counted(file, shown)
    .map(({ day }) => day)
    .toSorted()[0];
  return days.find((one) => one === shown.day) ?? first ?? days[0];
}

/** Every day with how much of it waits. */
export function DayNav({ file, shown }: ShownProps) {
  const { today } = useScreen();
  const { made, run, organiser } = file;
  if (!made) return null;
  const at = planAt(organiser).run(run.id);
  const now = dayShown(file, shown);
  const lines = counted(file, shown);
  return (
    <nav class="queues days" aria-label={words.days}>
      <ul>
        {daysOf(made).map((day) => {
          const count = lines.filter((line) => line.day === day).length;
          return (
            <li key={day}>
              <a
                href={withQuery(at, {
                  dag: day,
                  toon: isOfDay(shown) && shown.show !== 'alles' ? shown.show : '',
                })}
                aria-current={day === now && isOfDay(shown) ? 'page' : undefined}
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

/** What is proposed on one day, what cannot be any more, or what differs from the plan before. */
export function Lines(props: ShownProps) {
  const { file, shown } = props;
  const day = dayShown(file, shown);
  if (!file.made) return null;
  return (
    <>
      <Shown {...props} />
      {shown.show === 'niet-meer' && <Conflicts file={file} made={file.made} />}
      {isOfDay(shown) && day === undefined && <Empty says={words.noPlaces} />}
      {day !== undefined && shown.show === 'verschil' && <Difference file={file} day={day} />}
      {day !== undefined && (shown.show === 'alles' || shown.show === 'open') && (
        <OfDay {...props} made={file.made} day={day} />
      )}
    </>
  );
}

/** Which proposals are shown. */
function Shown({ file, shown }: ShownProps) {
  const { organiser, run } = file;
  const at = planAt(organiser).run(run.id);
  return (
    <nav class="tabs" aria-label={words.shown.title}>
      {linesShown.map((one) => (
        <a
          key={one}
          href={withQuery(at, { dag: shown.day, toon: one === 'alles' ? '' : one })}
          aria-current={one === shown.show ? 'page' : undefined}
        >
          {words.shown[one]}
        </a>
      ))}
    </nav>
  );
}

interface MadeProps {
  readonly file: RunFile;
  readonly made: PlanMade;
}

function Conflicts({ file, made }: MadeProps) {
  const conflicts = made.lines.filter(({ state }) => state === 'conflict');
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{words.shown['niet-meer']}</h2>
      {conflicts.length === 0 && <Empty says={words.noConflicts} />}
      <ul class="rows">
        {conflicts.map((line) => (
          <Line key={line.id} file={file} line={line} withDay />
        ))}
      </ul>
    </section>
  );
}

function OfDay({ file, made, shown, day }: MadeProps & ShownProps & { readonly day: Day }) {
  const ofDay = made.lines.filter((line) => line.day === day);
  const changes = ofDay.filter(({ kind }) => kind !== 'keep');
  const asked = shown.show === 'open' ? changes.filter(isOpen) : changes;
  const kept = ofDay.length - changes.length;
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{dayShort(day)}</h2>
      {asked.length === 0 && <Empty says={shown.show === 'open' ? words.allDecided : words.noLines} />}
      <ul class="rows">
        {asked.map((line) => (
          <Line key={line.id} file={file} line={line} />
        ))}
      </ul>
      {kept > 0 && <p class="quiet">{words.kept(kept)}</p>}
      <OpenPlaces file={file} day={day} />
    </section>
  );
}
