import { type Reading } from '#database';
import { type Day, type Id, type Moment, NotFound, type TimeOfDay } from '#kernel';
import { type DeskMatter } from '../rules';
import { recordColumns, type RecordRow, tableOf, text, textOrNone, whole } from './tables';

export interface DeskDayRow extends RecordRow {
  day: Day;
  start: TimeOfDay;
  end: TimeOfDay;
  slotMinutes: number;
  /** Name of the building or room, for whoever has to find it. */
  place: string;
  street: string | null;
  /** NIS code of where it is. */
  municipality: string;
  /** Who sits there; for the office, and never on the public page. */
  heldBy: string | null;
  cancelledAt: Moment | null;
}

export const deskDayTable = tableOf<DeskDayRow>('desk_day', {
  ...recordColumns,
  day: text,
  start: text,
  end: text,
  slotMinutes: whole,
  place: text,
  street: textOrNone,
  municipality: text,
  heldBy: textOrNone,
  cancelledAt: textOrNone,
});

export interface DeskAppointmentRow extends RecordRow {
  deskDayId: Id;
  at: TimeOfDay;
  /** The worker or user who comes; null for somebody without a file. */
  partyId: Id | null;
  /** The name of somebody without a file. */
  name: string | null;
  about: DeskMatter;
}

export const deskAppointmentTable = tableOf<DeskAppointmentRow>('desk_appointment', {
  ...recordColumns,
  deskDayId: text,
  at: text,
  partyId: textOrNone,
  name: textOrNone,
  about: text,
});

export interface DeskDaysAsked {
  readonly organiser: Id;
  readonly from: Day;
  readonly until?: Day | undefined;
  readonly municipality?: string | undefined;
  readonly limit: number;
}

/** A desk day, and how many come. */
export type DeskDayListed = DeskDayRow & { readonly appointments: number };

/** Desk days of an organiser, first day first; cancelled ones too. */
export function deskDays(reading: Reading, asked: DeskDaysAsked): Promise<DeskDayListed[]> {
  const { organiser, from, until, municipality, limit } = asked;
  const place = municipality === undefined ? '' : ' and d.municipality = ?';
  const last = until === undefined ? '' : ' and d.day <= ?';
  return reading.rows<DeskDayListed>(
    `select d.*, (select count(*) from desk_appointment a where a.desk_day_id = d.id) as appointments
       from desk_day d where d.organiser_id = ? and d.day >= ?${last}${place}
      order by d.day, d.start, d.id limit ?`,
    [
      organiser,
      from,
      ...(until === undefined ? [] : [until]),
      ...(municipality === undefined ? [] : [municipality]),
      limit,
    ],
  );
}

/** @throws NotFound where this organiser has no such desk day */
export async function deskDay(reading: Reading, organiser: Id, id: Id): Promise<DeskDayRow> {
  const row = await reading.table(deskDayTable).findOneBy({ id, organiserId: organiser });
  if (!row) throw new NotFound('desk day', id);
  return row;
}

/** An appointment with the name of who comes; empty once that was erased. */
export interface DeskAppointment extends DeskAppointmentRow {
  readonly who: string;
  readonly kind: 'worker' | 'user' | 'none';
}

type AppointmentNamed = DeskAppointmentRow & {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly userName: string | null;
  readonly userId: Id | null;
};

/** Who comes on a desk day, in the order of the clock. */
export async function deskAppointments(reading: Reading, deskDayId: Id): Promise<DeskAppointment[]> {
  const rows = await reading.rows<AppointmentNamed>(
    `select a.*, w.given_name, w.family_name, u.name as user_name, k.id as user_id
       from desk_appointment a
       left join worker_details w on w.worker_id = a.party_id
       left join user_record k on k.id = a.party_id
       left join user_details u on u.user_id = a.party_id
      where a.desk_day_id = ? order by a.at`,
    [deskDayId],
  );
  return rows.map(({ givenName, familyName, userName, userId, ...row }) => ({
    ...row,
    who: row.name ?? userName ?? [givenName, familyName].filter(Boolean).join(' '),
    kind: row.partyId === null ? 'none' : userId === null ? 'worker' : 'user',
  }));
}
