import { type Day, type TimeOfDay } from '#kernel';
import { type CallingOffReason, callingOffReasons } from '#matching';
import { IsDay, IsOneOf, IsText, IsTimeOfDay, IsYesNo } from '../frame';

export class BringBackFields {
  @IsText({ max: 1000, optional: true, describes: 'Why to go on over a warning.' }) readonly reason?: string;
}

export class CallOffFields extends BringBackFields {
  @IsOneOf(callingOffReasons) readonly why!: CallingOffReason;
}

export class MoveFields extends BringBackFields {
  @IsDay() readonly on!: Day;
  @IsTimeOfDay() readonly start!: TimeOfDay;
  @IsTimeOfDay({ describes: 'Not after the start: on the next day.' }) readonly end!: TimeOfDay;
  @IsYesNo({ optional: true, describes: 'Whoever cannot come then is freed; otherwise nothing moves.' })
  readonly letGo?: boolean;
  @IsYesNo({ optional: true, describes: 'False: everybody knows it already, and is only told.' })
  readonly ask?: boolean;
}
