import { type Day, inBrussels } from '#kernel';
import { bottlenecksOf, openSeats } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { bottleneckTold } from './bottleneck-told';
import { planAt } from './paths';
import { type RunFile } from './run-file';
import { taskTold } from './told';

/** Seats that the plan leaves open on a day, each with why. */
export function OpenPlaces({ file, day }: { readonly file: RunFile; readonly day: Day }) {
  const { organiser, run, made } = file;
  if (!made?.read) return null;
  const { plan } = made.read;
  const { places } = plan.problem;
  const ofDay = [...places.keys()].filter((at) => places[at]?.day === day);
  const open = [...bottlenecksOf(plan, ofDay)].flatMap(([at, bottleneck]) => {
    const place = places[at];
    return place ? [{ at, bottleneck, place }] : [];
  });
  if (open.length === 0) return null;
  const to = planAt(organiser);
  return (
    <>
      <h3>{words.openPlaces}</h3>
      <ul class="rows">
        {open.map(({ at, bottleneck, place }) => (
          <li key={at} data-row>
            <a class="row-head" href={to.place(run.id, place.occurrence)} data-key="v">
              {place.startsAt !== null && `${inBrussels(place.startsAt).time} `}
              {taskTold(file, place)}
            </a>{' '}
            <span class="state open">{words.openSeats(openSeats(plan, at))}</span>
            <p class="quiet">{bottleneckTold(bottleneck, place)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
