import { type Day, inBrussels } from '#kernel';
import { type PlanLine } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { Empty } from '../frame';
import { dayShort } from '../planning/told';
import { Line } from './line';
import { planAt } from './paths';
import { type RunFile } from './run-file';
import { taskTold, whoTold } from './told';

interface DifferenceProps {
  readonly file: RunFile;
  readonly day: Day;
}

/** What this plan proposes on a day and the one before did not, and the other way round. */
export function Difference({ file, day }: DifferenceProps) {
  const compared = file.made?.compared;
  if (!compared) return <Empty says={words.counts.first} />;
  const { past } = compared;
  const isOfDay = (line: PlanLine) => line.day === day;
  const [added, gone] = [compared.added.filter(isOfDay), compared.gone.filter(isOfDay)];
  return (
    <section aria-labelledby="difference">
      <h2 id="difference">{words.difference.title(dayShort(day))}</h2>
      {added.length + gone.length === 0 && <Empty says={words.difference.none} />}
      {added.length > 0 && (
        <>
          <h3>{words.difference.added(added.length)}</h3>
          <ul class="rows">
            {added.map((line) => (
              <Line key={line.id} file={file} line={line} />
            ))}
          </ul>
        </>
      )}
      {gone.length > 0 && (
        <>
          <h3>{words.difference.gone(gone.length)}</h3>
          <ul class="rows">
            {gone.map((line) => (
              <Gone key={line.id} file={file} line={line} />
            ))}
          </ul>
        </>
      )}
      {past > 0 && <p class="quiet">{words.difference.past(past)}</p>}
    </section>
  );
}

/** One line of the plan before; who comes now, and why not this one, stands where it leads. */
function Gone({ file, line }: { readonly file: RunFile; readonly line: PlanLine }) {
  const { organiser, run } = file;
  return (
    <li data-row>
      <a class="row-head" href={planAt(organiser).place(run.id, line.occurrenceId)} data-key="v">
        {line.startsAt !== null && `${inBrussels(line.startsAt).time} `}
        {taskTold(file, { request: line.requestId, user: line.userId })}
      </a>
      <p>{whoTold(file, line)}</p>
    </li>
  );
}
