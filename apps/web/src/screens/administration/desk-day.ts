import { type Id, type TimeOfDay } from '#kernel';
import { type DeskAppointment, type DeskDayRow } from '#registry';

/** One desk day as its page shows it: who comes, which times are free, and who was found by name. */
export interface DeskDayProps {
  readonly organiser: Id;
  readonly deskDay: DeskDayRow;
  readonly appointments: readonly DeskAppointment[];
  readonly freeTimes: readonly TimeOfDay[];
  /** People with a file that were found by name. */
  readonly known: readonly (readonly [Id, string])[];
  readonly search: string;
  readonly mayChange: boolean;
}
