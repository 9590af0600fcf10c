import { ApiProperty } from '@nestjs/swagger';
import { type Day, type Id, type Moment, type TimeOfDay } from '#kernel';
import { type DeskAppointment, type DeskDayRow, type DeskMatter, deskMatters } from '#registry';
import { IsDay, IsIdText, IsMoment, IsOneOf, IsPart, IsText, IsTimeOfDay, IsWhole } from '../frame';

const LARGE = 1_000_000_000;
const MINUTES_A_VISIT = 240;
const NIS_DIGITS = 5;
const optional = { optional: true } as const;

export class DeskDaysQuery {
  @IsDay({ ...optional, describes: 'Today when left out.' }) readonly from?: Day;
  @IsDay({ ...optional, describes: 'This day included.' }) readonly until?: Day;
  @IsText({ max: NIS_DIGITS, ...optional, describes: 'NIS code.' }) readonly municipality?: string;
}

export class AddDeskDayFields {
  @IsIdText(optional) readonly id?: Id;
  @IsDay() readonly day!: Day;
  @IsTimeOfDay() readonly start!: TimeOfDay;
  @IsTimeOfDay() readonly end!: TimeOfDay;
  @IsWhole({ min: 1, max: MINUTES_A_VISIT, describes: 'How long one visitor may take.' })
  readonly slotMinutes!: number;
  @IsText({ max: 200, describes: 'Name of the building or room.' }) readonly place!: string;
  @IsText({ max: 200, ...optional }) readonly street?: string;
  @IsText({ max: NIS_DIGITS, describes: 'NIS code of where it is.' }) readonly municipality!: string;
  @IsText({ max: 200, ...optional, describes: 'Who sits there; never on the public page.' })
  readonly heldBy?: string;
}

export class CancelDeskDayFields {
  @IsText({ max: 1000, ...optional }) readonly reason?: string;
}

export class MakeAppointmentFields {
  @IsIdText(optional) readonly id?: Id;
  @IsTimeOfDay() readonly at!: TimeOfDay;
  @IsOneOf(deskMatters) readonly about!: DeskMatter;
  @IsIdText({ ...optional, describes: 'A worker or a user of this organiser.' }) readonly party?: Id;
  @IsText({ max: 200, ...optional, describes: 'The name of somebody without a file.' })
  readonly name?: string;
}

export class AppointmentAnswer {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly deskDay!: Id;
  @IsTimeOfDay() readonly at!: TimeOfDay;
  @IsOneOf(deskMatters) readonly about!: DeskMatter;
  @IsIdText(optional) readonly party?: Id | null;
  @IsText({ max: 200, ...optional }) readonly name?: string | null;
}

export class DeskDayAnswer {
  @IsIdText() readonly id!: Id;
  @IsWhole({ min: 1, max: LARGE }) readonly version!: number;
  @IsDay() readonly day!: Day;
  @IsTimeOfDay() readonly start!: TimeOfDay;
  @IsTimeOfDay() readonly end!: TimeOfDay;
  @IsWhole({ min: 1, max: MINUTES_A_VISIT }) readonly slotMinutes!: number;
  @IsText({ max: 200 }) readonly place!: string;
  @IsText({ max: 200, ...optional }) readonly street?: string | null;
  @IsText({ max: NIS_DIGITS }) readonly municipality!: string;
  @IsText({ max: 200, ...optional }) readonly heldBy?: string | null;
  @IsMoment(optional) readonly cancelledAt?: Moment | null;
}

export class DeskDayFileAnswer extends DeskDayAnswer {
  @IsPart(() => AppointmentAnswer, { list: { max: 200 }, describes: 'Who comes, in the order of the clock.' })
  readonly appointments!: readonly AppointmentAnswer[];
}

export class DeskDayList {
  @ApiProperty({ type: () => DeskDayAnswer, isArray: true }) items!: DeskDayAnswer[];
}

export const shownDeskDay = ({
  id,
  version,
  day,
  start,
  end,
  slotMinutes,
  place,
  street,
  municipality,
  heldBy,
  cancelledAt,
}: DeskDayRow): DeskDayAnswer => ({
  id,
  version,
  day,
  start,
  end,
  slotMinutes,
  place,
  street,
  municipality,
  heldBy,
  cancelledAt,
});

export const shownAppointment = ({
  id,
  deskDayId,
  at,
  about,
  partyId,
  name,
}: Omit<DeskAppointment, 'who' | 'kind'>): AppointmentAnswer => ({
  id,
  deskDay: deskDayId,
  at,
  about,
  party: partyId,
  name,
});

export const shownDeskDayFile = (
  day: DeskDayRow,
  appointments: readonly DeskAppointment[],
): DeskDayFileAnswer => ({ ...shownDeskDay(day), appointments: appointments.map(shownAppointment) });
