import { type Day, daysFrom, mondayOf, sundayOf } from '#kernel';
import { dateTold, dayTold, QrCode, useScreen } from '../frame';
import { type Job } from './job-details';

export interface WeekCardProps {
  readonly name: string;
  /** A day of the week. */
  readonly on: Day;
  /** What is agreed in that week, the first job first. */
  readonly jobs: readonly Job[];
  /** The whole address of the week, for a telephone. */
  readonly address: string;
}

/** A week on one sheet of paper, day by day, for the door of the fridge: whoever has no telephone has this. */
export function WeekCard({ name, on, jobs, address }: WeekCardProps) {
  const { language, words } = useScreen();
  const { months } = words;
  const days = daysFrom(mondayOf(on), sundayOf(on));
  return (
    <section class="hour-sheet">
      <div class="paper-head">
        <div>
          <h2>{name}</h2>
          <p>{months.weekTitle(dateTold(mondayOf(on), language), dateTold(sundayOf(on), language))}</p>
        </div>
        <figure>
          <QrCode text={address} label={months.weekCode} />
          <figcaption>{months.cardCodeSays}</figcaption>
        </figure>
      </div>
      <ul class="rows">
        {days.map((day) => (
          <WeekDay key={day} day={day} jobs={jobs.filter(({ assignment }) => assignment.day === day)} />
        ))}
      </ul>
    </section>
  );
}

function WeekDay({ day, jobs }: { readonly day: Day; readonly jobs: readonly Job[] }) {
  const { language, words } = useScreen();
  const { months, worker } = words;
  return (
    <li>
      <strong>{dayTold(day, language)}</strong>
      {jobs.length === 0 && <p class="quiet">{months.weekFree}</p>}
      {jobs.map(({ assignment: { id, startTime, endTime }, task, user, site, contact }) => (
        <p key={id}>
          {startTime !== null && endTime !== null && `${worker.from(startTime, endTime)}: `}
          {task}
          <br />
          {[user, site?.street, site && `${site.postalCode} ${site.place}`].filter(Boolean).join(', ')}
          {contact && (
            <>
              <br />
              {[contact.name, contact.telephone].filter(Boolean).join(', ')}
            </>
          )}
        </p>
      ))}
    </li>
  );
}
