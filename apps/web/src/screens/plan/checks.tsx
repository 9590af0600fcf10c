import { type Id } from '#kernel';
import { type Place } from '#matching';
import { type InputCheck, isAboutWorkers } from '#plan';
import { reachedWords } from '../../words/nl/staff/plan-reached';
import { planningAt } from '../planning/paths';
import { dayShort } from '../planning/told';
import { type RunFile } from './run-file';
import { jobTold, taskTold } from './told';

interface About {
  readonly id: Id;
  readonly says: string;
  readonly href: string;
}

/** What could be known better, each with whom or what it is about, where it can be put right. */
export function Checks({ file }: { readonly file: RunFile }) {
  const { checks: says } = reachedWords;
  const { checks } = file.run;
  if (checks.length === 0) return null;
  return (
    <section>
      <h2>{says.title}</h2>
      <p class="quiet">{says.lead}</p>
      {checks.map((check) => (
        <Check key={check.code} check={check} about={aboutOf(file, check)} />
      ))}
    </section>
  );
}

function Check({ check, about }: { readonly check: InputCheck; readonly about: readonly About[] }) {
  const { checks: says } = reachedWords;
  const { code, count } = check;
  return (
    <details>
      <summary>{says.names[code](count)}</summary>
      <ul>
        {about.map((one) => (
          <li key={one.id}>
            <a href={one.href}>{one.says}</a>
          </li>
        ))}
        {count > about.length && <li class="quiet">{says.more(count - about.length)}</li>}
      </ul>
    </details>
  );
}

/** What was erased since has nothing left to lead to. */
function aboutOf(file: RunFile, { code, about }: InputCheck): About[] {
  const to = planningAt(file.organiser);
  if (isAboutWorkers(code))
    return about.map((id) => ({ id, says: file.called.worker(id), href: to.worker(id) }));
  return about.flatMap((id) => {
    const place = file.checked.get(id);
    return place ? [{ id, says: placeTold(file, place), href: to.place(id) }] : [];
  });
}

/** "Gras maaien bij De Smet, tussen ma 30 nov en vr 4 dec", where its day is still open. */
function placeTold(file: RunFile, { day, until, startsAt, requestId: request, userId: user }: Place): string {
  return day === until
    ? jobTold(file, { request, user, day, startsAt })
    : `${taskTold(file, { request, user })}, ${reachedWords.checks.between(dayShort(day), dayShort(until))}`;
}
