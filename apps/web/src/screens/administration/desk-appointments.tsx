import { type Id } from '#kernel';
import { type DeskAppointment, deskMatters } from '#registry';
import { deskWords as says } from '../../words/nl/staff/administration-desk';
import { Choices, Field, Form, Select } from '../frame';
import { type DeskDayProps } from './desk-day';

interface AppointmentProps {
  readonly organiser: Id;
  readonly deskDay: Id;
  readonly appointment: DeskAppointment;
}

/** One visitor: when, who, about what; and the way to give the time back. */
export function Appointment({ organiser, deskDay, appointment }: AppointmentProps) {
  const { id, at, who, kind, about, partyId } = appointment;
  const name = who === '' ? says.erased : who;
  const file = kind === 'worker' ? `mensen/${partyId}` : `gebruikers/${partyId}`;
  return (
    <>
      <p>
        <strong>{at}</strong>{' '}
        {kind === 'none' ? name : <a href={`/organisaties/${organiser}/${file}`}>{name}</a>},{' '}
        {says.matters[about]}
      </p>
      <Form action={`/organisaties/${organiser}/zitdagen/${deskDay}/afspraken/${id}/schrappen`}>
        <button type="submit" class="quiet">
          {says.cancelAppointment}
          <span class="unseen">
            : {at} {name}
          </span>
        </button>
      </Form>
    </>
  );
}

/** A time for who calls: somebody with a file, found by name, or a name alone. */
export function MakeAppointment({ organiser, deskDay, freeTimes, known, search }: DeskDayProps) {
  const at = `/organisaties/${organiser}/zitdagen/${deskDay.id}`;
  return (
    <section class="card">
      <h2>{says.make}</h2>
      <form method="get" action={at} role="search" class="narrow">
        <div class="field">
          <label for="field-zoek">{says.known}</label>
          <input id="field-zoek" name="zoek" type="search" value={search} autocomplete="off" />
        </div>
        <button type="submit" class="quiet">
          {says.find}
        </button>
      </form>
      <Form action={`${at}/afspraken`}>
        <input type="hidden" name="zoek" value={search} />
        <Select name="at" label={says.time} choices={freeTimes.map((time) => [time, time] as const)} />
        {known.length > 0 && <Select name="party" label={says.found} choices={known} none={says.knownNone} />}
        <Field name="name" label={says.name} hint={says.nameHint} autocomplete="off" />
        <Choices
          plain
          name="about"
          question={says.about}
          choices={deskMatters.map((matter) => [matter, says.matters[matter]] as const)}
        />
        <button type="submit">{says.keep}</button>
      </Form>
    </section>
  );
}
