import { addDays, type Day, mondayOf, monthOf } from '#kernel';
import { dateTold, dayTold, Done, Form, monthTold, useScreen } from '../../frame';
import { IncidentLinks } from '../../incidents/own/incident-links';
import { type Space } from '../own-space';
import { InDutch, UserPage } from '../user-page';
import { type Comer, toConfirm, type Visit } from '../visits';
import { ComersOf } from './comers';
import { HoursTold } from './hours-told';

export interface WeekProps {
  readonly space: Space;
  readonly monday: Day;
  readonly visits: readonly Visit[];
  /** Mondays of other weeks with hours that wait. */
  readonly waitingWeeks: readonly Day[];
}

const DAYS_PER_WEEK = 7;

/** One week: who comes, what was told, and one press that confirms it all. */
export function WeekPage({ space, monday, visits, waitingWeeks }: WeekProps) {
  const { language, words } = useScreen();
  const { visits: says } = words;
  const title = says.weekOf(dateTold(monday, language));
  const days = [...new Set(visits.map(({ place }) => place.day))].filter((day) => day >= monday);
  const week = (of: Day) => `${space.base}/uren?week=${of}`;
  return (
    <UserPage space={space} title={title} part="uren">
      <h1>{title}</h1>
      <Done says={says.done} />
      <ConfirmAll space={space} visits={visits} at={monday} />
      {waitingWeeks.length > 0 && (
        <p class="warning">
          {says.otherWeeks}{' '}
          {waitingWeeks.map((of) => (
            <a key={of} class="aside" href={week(of)}>
              {dateTold(of, language)}
            </a>
          ))}
        </p>
      )}
      {visits.length === 0 && <p>{says.noneThisWeek}</p>}
      {days.map((day) => (
        <DayOf key={day} space={space} day={day} visits={visits.filter(({ place }) => place.day === day)} />
      ))}
      <nav class="pager" aria-label={says.weeks}>
        <a href={week(addDays(monday, -DAYS_PER_WEEK))}>{says.weekBefore}</a>
        {monday !== mondayOf(space.today) && <a href={`${space.base}/uren`}>{says.thisWeek}</a>}
        <a href={week(addDays(monday, DAYS_PER_WEEK))}>{says.weekAfter}</a>
      </nav>
      <p>
        <a href={`${space.base}/uren/overzicht/${monthOf(monday)}`}>
          {words.statements.title(monthTold(monthOf(monday), language, 'numeric'))}
        </a>
      </p>
    </UserPage>
  );
}

interface DayPageProps {
  readonly space: Space;
  readonly day: Day;
  readonly visits: readonly Visit[];
}

/** One day: the same, large enough for a telephone at the gate. */
export function DayPage({ space, day, visits }: DayPageProps) {
  const { language, words } = useScreen();
  const { visits: says } = words;
  const title = dayTold(day, language);
  return (
    <UserPage space={space} title={title} part="uren" back={`${space.base}/uren?week=${mondayOf(day)}`}>
      <h1>{title}</h1>
      <Done says={says.done} />
      {visits.length === 0 && <p>{says.noneThisDay}</p>}
      <VisitCards space={space} visits={visits} level="h2" />
      <IncidentLinks space={space} visits={visits} />
      <p>
        <a href={`${space.base}/meldingen`}>{words.complaints.link}</a>
      </p>
      <nav class="pager" aria-label={says.days}>
        <a href={`${space.base}/dag/${addDays(day, -1)}`}>{says.dayBefore}</a>
        <a href={`${space.base}/dag/${addDays(day, 1)}`}>{says.dayAfter}</a>
      </nav>
    </UserPage>
  );
}

function DayOf({ space, day, visits }: DayPageProps) {
  const { language } = useScreen();
  return (
    <section>
      <h2>
        <a href={`${space.base}/dag/${day}`}>{dayTold(day, language)}</a>
      </h2>
      <VisitCards space={space} visits={visits} level="h3" />
    </section>
  );
}

interface CardsProps extends Omit<DayPageProps, 'day'> {
  /** The heading of a visit, below that of its page or its day. */
  readonly level: 'h2' | 'h3';
}

function VisitCards({ space, visits, level: Heading }: CardsProps) {
  const { user } = useScreen().words;
  return (
    <>
      {visits.map((visit) => {
        const { place, task, comers } = visit;
        const told = comers.filter((comer) => isTold(comer, space.now));
        return (
          <article class="card visit" key={place.id}>
            <Heading>
              {place.startTime !== null && `${user.at(place.startTime, place.endTime ?? '')} `}
              <InDutch>{task}</InDutch>
            </Heading>
            <ComersOf visit={visit} except={told} />
            {told.length > 0 && (
              <ul class="rows">
                {told.map((comer) => (
                  <li key={comer.assignment.id}>
                    <HoursTold space={space} comer={comer} />
                  </li>
                ))}
              </ul>
            )}
          </article>
        );
      })}
    </>
  );
}

/** Whether there is something to say of the hours: told, to be told, or nobody came. */
const isTold = (comer: Comer, now: string) =>
  comer.performance !== undefined ||
  comer.assignment.state === 'unfilled' ||
  toConfirm(comer, now) !== undefined;

/** What one press confirms, told before it is pressed. */
function ConfirmAll({ space, visits, at }: { space: Space; visits: readonly Visit[]; at: Day }) {
  const { visits: says } = useScreen().words;
  const comers = visits.flatMap((visit) => visit.comers).filter((comer) => toConfirm(comer, space.now));
  if (comers.length < 2) return null;
  const hours = comers.reduce(
    (sum, { performance, assignment }) => sum + (performance ?? assignment).hours,
    0,
  );
  const people = new Set(comers.map(({ name }) => name));
  return (
    <section class="card asked">
      <h2>{says.confirmWeek}</h2>
      <p>{says.willBeConfirmed(comers.length, hours)}</p>
      <p>{[...people].join(', ')}</p>
      <Form action={`${space.base}/uren/bevestigen`}>
        <input type="hidden" name="week" value={at} />
        {comers.map(({ performance, assignment }) =>
          performance ? (
            <input type="hidden" name="seen" value={`${performance.id}:${performance.version}`} />
          ) : (
            <input type="hidden" name="planned" value={`${assignment.id}:${assignment.day}`} />
          ),
        )}
        <button type="submit">{says.confirmAll(comers.length)}</button>
      </Form>
    </section>
  );
}
