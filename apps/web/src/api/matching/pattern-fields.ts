import { type Day, type Id, type TimeOfDay, type Weekday } from '#kernel';
import { type Pattern, type PatternKind, patternKinds } from '#matching';
import { BadInput, IsDay, IsIdText, IsOneOf, IsTimeOfDay, IsWhole } from '../frame';

const WEEKDAYS = 7;
const WEEKS_MAXIMUM = 12;
const HOURS_PER_MONTH_TYPED = 744;

/** When the work is wanted; which fields go with a kind stands in their descriptions. */
export class PatternFields {
  @IsOneOf(patternKinds) readonly kind!: PatternKind;
  @IsDay({ optional: true, describes: 'once: the day.' }) readonly on?: Day;
  @IsDay({ optional: true, describes: 'all but once: the first day.' }) readonly from?: Day;
  @IsDay({ optional: true, describes: 'all but once: the last day.' }) readonly until?: Day;
  @IsTimeOfDay({ optional: true, describes: 'all but standing.' }) readonly start?: TimeOfDay;
  @IsTimeOfDay({ optional: true, describes: 'all but standing; not after the start: on the next day.' })
  readonly end?: TimeOfDay;
  @IsWhole({
    min: 1,
    max: WEEKDAYS,
    optional: true,
    list: { min: 1, max: WEEKDAYS },
    describes: 'weekdays, school-days, season: Monday is 1.',
  })
  readonly weekdays?: readonly Weekday[];
  @IsWhole({ min: 1, max: WEEKS_MAXIMUM, optional: true, describes: 'season: every so many weeks.' })
  readonly everyWeeks?: number;
  @IsIdText({ optional: true, describes: 'standing: the worker, where one is agreed on.' })
  readonly worker?: Id;
  @IsWhole({
    min: 0,
    max: HOURS_PER_MONTH_TYPED,
    optional: true,
    describes: 'standing: about so many hours.',
  })
  readonly hoursPerMonth?: number;
}

const fieldsOf = {
  once: ['on', 'start', 'end'],
  window: ['from', 'until', 'start', 'end'],
  weekdays: ['from', 'until', 'weekdays', 'start', 'end'],
  'school-days': ['from', 'until', 'weekdays', 'start', 'end'],
  season: ['from', 'until', 'weekdays', 'everyWeeks', 'start', 'end'],
  standing: ['from', 'until', 'hoursPerMonth'],
} as const satisfies Record<PatternKind, readonly (keyof PatternFields)[]>;

const mayStandBeside: Partial<Record<PatternKind, readonly string[]>> = { standing: ['worker'] };

/**
 * The pattern that the fields tell.
 * @throws BadInput with each field that is missing for this kind, or does not belong to it
 */
export function patternOf({ kind, ...told }: PatternFields): Pattern {
  const needed: readonly string[] = fieldsOf[kind];
  const given = Object.entries(told).filter(([, value]) => value !== undefined);
  const missing = needed.filter((name) => !given.some(([each]) => each === name));
  const stray = given
    .map(([name]) => name)
    .filter((name) => !needed.includes(name) && !mayStandBeside[kind]?.includes(name));
  if (missing.length + stray.length > 0) {
    throw new BadInput([
      ...missing.map((name) => issue(name, `pattern.${name} ontbreekt; bij "${kind}" is het nodig.`)),
      ...stray.map((name) => issue(name, `pattern.${name} hoort niet bij "${kind}".`)),
    ]);
  }
  const nobodyYet = kind === 'standing' ? { worker: null } : {};
  return { kind, ...nobodyYet, ...Object.fromEntries(given) } as unknown as Pattern;
}

const issue = (name: string, detail: string) => ({ in: 'body' as const, name: `pattern.${name}`, detail });
