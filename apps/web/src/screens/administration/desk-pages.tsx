import { type Id } from '#kernel';
import { type DeskDayListed, deskSlotMinutes } from '#registry';
import { type Territory } from '#task-catalogue';
import { deskWords as says } from '../../words/nl/staff/administration-desk';
import {
  type Column,
  dateTold,
  DayField,
  dayTold,
  Done,
  Facts,
  Field,
  Form,
  type ListAsked,
  Listing,
  Page,
  Select,
} from '../frame';
import { Appointment, MakeAppointment } from './desk-appointments';
import { type DeskDayProps } from './desk-day';

interface DeskDaysProps {
  readonly organiser: Id;
  readonly asked: ListAsked;
  readonly days: readonly DeskDayListed[];
  readonly mayChange: boolean;
}

export const deskColumns: readonly Column<DeskDayListed>[] = [
  {
    name: 'dag',
    title: says.day,
    text: ({ day }) => `${dayTold(day, 'nl')} ${day.slice(0, 4)}`,
  },
  { name: 'uren', title: says.hours, text: ({ start, end }) => `${start}–${end}` },
  {
    name: 'plaats',
    title: says.place,
    text: ({ place, street }) => [place, street].filter(Boolean).join(', '),
  },
  { name: 'wie', title: says.heldBy, text: ({ heldBy }) => heldBy ?? '' },
  {
    name: 'afspraken',
    title: says.appointments,
    text: ({ appointments }) => String(appointments),
    number: true,
  },
  {
    name: 'toestand',
    title: says.state,
    text: ({ cancelledAt }) => (cancelledAt === null ? says.planned : says.cancelled),
  },
];

/** The coming desk days, with how many come. */
export function DeskDaysPage({ organiser, asked, days, mayChange }: DeskDaysProps) {
  const at = `/organisaties/${organiser}/zitdagen`;
  const add = { says: says.add, href: `${at}/nieuw` };
  return (
    <Page title={says.title} staff wide>
      <Done says={says.done} />
      <h1>{says.title}</h1>
      <p class="lead">{says.says}</p>
      {mayChange && days.length > 0 && (
        <p>
          <a class="button quiet" href={add.href}>
            {add.says}
          </a>
        </p>
      )}
      <Listing
        title={says.listTitle}
        columns={deskColumns}
        rows={days}
        asked={asked}
        keyOf={({ id }) => id}
        rowHref={({ id }) => `${at}/${id}`}
        empty={{ says: says.empty, ...(mayChange && { action: add }) }}
        unsearched
      />
    </Page>
  );
}

export interface NewDeskDayProps {
  readonly organiser: Id;
  readonly municipalities: readonly Territory[];
}

const slots = deskSlotMinutes.map((minutes) => [String(minutes), says.minutes(minutes)] as const);

/** A desk day, or the same one some weeks in a row. */
export function NewDeskDayPage({ organiser, municipalities }: NewDeskDayProps) {
  const at = `/organisaties/${organiser}/zitdagen`;
  return (
    <Page title={says.add} back={at} staff>
      <h1>{says.add}</h1>
      <Form action={`${at}/nieuw`}>
        <DayField name="day" label={says.day} />
        <div class="side-by-side">
          <Field name="start" label={says.start} value="09:00" />
          <Field name="end" label={says.end} value="12:00" />
        </div>
        <Select name="slotMinutes" label={says.slot} choices={slots} value="20" />
        <Field name="place" label={says.place} hint={says.placeHint} />
        <Field name="street" label={says.street} hint={says.streetHint} />
        <Select
          name="municipality"
          label={says.municipality}
          choices={municipalities.map(({ nisCode, name }) => [nisCode, name] as const)}
        />
        <Field name="heldBy" label={says.heldBy} hint={says.heldByHint} />
        <Field name="repeat" label={says.repeat} hint={says.repeatHint} value="1" inputmode="numeric" />
        <button type="submit">{says.save}</button>
      </Form>
    </Page>
  );
}

/** One desk day: who comes when, and a time for who calls. */
export function DeskDayPage(props: DeskDayProps) {
  const { organiser, deskDay, appointments, freeTimes, mayChange } = props;
  const { day, start, end, place, street, heldBy, cancelledAt, id } = deskDay;
  const title = says.one(dayTold(day, 'nl'));
  const at = `/organisaties/${organiser}/zitdagen`;
  return (
    <Page title={title} back={at} staff>
      <Done says={says.done} />
      <h1>{title}</h1>
      {cancelledAt !== null && <p class="warning">{says.wasCancelled}</p>}
      <Facts
        of={[
          [says.day, dateTold(day, 'nl')],
          [says.hours, `${start}–${end}`],
          [says.place, [place, street].filter(Boolean).join(', ')],
          [says.heldBy, heldBy],
        ]}
      />
      <h2>{says.whoComes}</h2>
      {appointments.length === 0 && <p>{says.nobody}</p>}
      <ul class="rows">
        {appointments.map((one) => (
          <li key={one.id}>
            <Appointment organiser={organiser} deskDay={id} appointment={one} />
          </li>
        ))}
      </ul>
      {cancelledAt === null && freeTimes.length === 0 && <p>{says.full}</p>}
      {cancelledAt === null && freeTimes.length > 0 && <MakeAppointment {...props} />}
      {cancelledAt === null && mayChange && (
        <p>
          <a class="button stop" href={`${at}/${id}/afzeggen`}>
            {says.cancelDay}
          </a>
        </p>
      )}
    </Page>
  );
}

/** Asked once before a desk day is called off. */
export function CancelDeskDayPage({ organiser, deskDay }: Pick<DeskDayProps, 'organiser' | 'deskDay'>) {
  const at = `/organisaties/${organiser}/zitdagen/${deskDay.id}`;
  return (
    <Page title={says.cancelTitle} back={at} staff>
      <h1>{says.cancelTitle}</h1>
      <p class="lead">
        {dayTold(deskDay.day, 'nl')}, {deskDay.place}
      </p>
      <p>{says.cancelSays}</p>
      <Form action={`${at}/afzeggen`}>
        <input type="hidden" name="version" value={deskDay.version} />
        <button type="submit" class="stop">
          {says.cancelYes}
        </button>
      </Form>
    </Page>
  );
}
