import { type Day, type TimeOfDay } from '#kernel';
import { seatsOfLonger, type SeatsOfLonger, type SeriesStep, seriesSteps } from '#matching';
import { BadInput, IsDay, IsOneOf, IsPart, IsText, IsTimeOfDay, IsYesNo } from '../frame';
import { PatternFields } from './pattern-fields';

const CHANGES_MAXIMUM = 1000;

class TimesFromShape {
  @IsDay() readonly from!: Day;
  @IsTimeOfDay() readonly start!: TimeOfDay;
  @IsTimeOfDay() readonly end!: TimeOfDay;
}

class PauseShape {
  @IsDay() readonly from!: Day;
  @IsDay() readonly until!: Day;
}

/** A pattern as it stands by now, with what became of its series since it was asked. */
export class PatternShape extends PatternFields {
  @IsPart(() => TimesFromShape, {
    optional: true,
    list: { max: CHANGES_MAXIMUM },
    describes: 'Other times from a day on, each until the next.',
  })
  readonly changes?: readonly TimesFromShape[];
  @IsPart(() => PauseShape, { optional: true, list: { max: CHANGES_MAXIMUM } })
  readonly pauses?: readonly PauseShape[];
}

/** What is to become of a series; which fields go with a kind stands in their descriptions. */
export class SeriesStepFields {
  @IsOneOf(seriesSteps) readonly kind!: SeriesStep['kind'];
  @IsDay({ optional: true, describes: 'all but extend: the first day that changes.' }) readonly from?: Day;
  @IsDay({ optional: true, describes: 'extend: the new last day. pause: its last day, where it is known.' })
  readonly until?: Day;
  @IsTimeOfDay({ optional: true, describes: 'other-times.' }) readonly start?: TimeOfDay;
  @IsTimeOfDay({ optional: true, describes: 'other-times; not after the start: on the next day.' })
  readonly end?: TimeOfDay;
  @IsOneOf(seatsOfLonger, {
    optional: true,
    describes:
      'extend: who has the last visit gets the new ones too, or is asked first; open where left out.',
  })
  readonly seats?: SeatsOfLonger;
  @IsYesNo({
    optional: true,
    describes: 'other-times: whoever cannot come then is freed; else nothing changes.',
  })
  readonly letGo?: boolean;
  @IsText({ max: 1000, optional: true, describes: 'Why to go on over a warning.' }) readonly reason?: string;
}

/** @throws BadInput with the field that is missing for this kind */
export function stepOf({ kind, from, until, start, end, seats = 'open' }: SeriesStepFields): SeriesStep {
  switch (kind) {
    case 'other-times':
      return {
        kind,
        from: needed('from', kind, from),
        times: { start: needed('start', kind, start), end: needed('end', kind, end) },
      };
    case 'pause':
      return { kind, from: needed('from', kind, from), until: until ?? null };
    case 'take-up':
      return { kind, from: needed('from', kind, from) };
    case 'extend':
      return { kind, until: needed('until', kind, until), seats };
  }
}

function needed<Value>(name: string, kind: SeriesStep['kind'], value: Value | undefined): Value {
  if (value !== undefined) return value;
  throw new BadInput([{ in: 'body', name, detail: `${name} ontbreekt; bij "${kind}" is het nodig.` }]);
}
