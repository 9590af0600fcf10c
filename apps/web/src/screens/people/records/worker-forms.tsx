import { type Day, type Id, type TimeOfDay } from '#kernel';
import { type NoGoReason, type RecordRows } from '#registry';
import {
  agreementKinds,
  aimWords,
  anyReferrer,
  bodyWords,
  certificateWords,
  forbiddenWishes,
  noGoReasonWords,
  statusWords,
  tongueWords,
  travelWords,
} from '../../../words/nl/staff/people-records';
import { workerRecordWords as words } from '../../../words/nl/staff/people-worker-records';
import { dateTold } from '../../frame';
import {
  aDay,
  anyOf,
  aTime,
  type FormField,
  maybeDay,
  maybeWhole,
  maybeWords,
  oneOfFew,
  oneOfOptions,
  someWords,
  story,
  keptAsItIs,
} from './form-fields';
import { targetAbout, targetOf } from './target-field';
import { fromOn, periodTold } from './periods';
import { type RecordForm, recordForm } from './record-form';
import { weekGrid } from './week-field';

const HOURS_OF_A_MONTH_MOST = 744;
const MINUTES_MOST = 600;
const KILOS_MOST = 100;
const day = (of: Day) => dateTold(of, 'nl');
const midnight = '00:00' as TimeOfDay;
const dayIsOver = '24:00' as TimeOfDay;
const never = () => false;
const wishedTask = oneOfOptions<string>('tasks');
/** A wish that discriminates can be told too: so it is refused in words, and counted without names. */
const whyNot = oneOfFew({ ...noGoReasonWords, ...forbiddenWishes }) as FormField<NoGoReason>;

/** The records of a worker of which the law asks: who they are to the scheme, and what is agreed. */
const agreed: readonly RecordForm[] = [
  recordForm({
    noun: 'workerAgreement',
    of: 'worker',
    path: 'overeenkomsten',
    words: agreementKinds.worker,
    fields: { from: aDay, until: maybeDay, signedOn: maybeDay, endedOn: maybeDay, endReason: maybeWords },
    line: (row) => [
      row.signedOn ? `getekend op ${day(row.signedOn)}` : 'nog niet getekend',
      agreementTold(row),
    ],
    fieldOf: {
      'worker-agreement-over-maximum': 'until',
      'worker-agreement-overlaps': 'from',
      'period-ends-before-it-starts': 'until',
    },
  }),
  recordForm({
    noun: 'suspension',
    of: 'worker',
    path: 'schorsingen',
    words: words.suspension,
    fields: { from: aDay, until: maybeDay, reason: story },
    line: (row) => [row.reason, periodTold(row)],
    fieldOf: { 'period-ends-before-it-starts': 'until' },
  }),
  recordForm({
    noun: 'referral',
    of: 'worker',
    path: 'toeleiding',
    words: words.referral,
    lists: ['referrers'],
    fields: {
      referredOn: aDay,
      body: oneOfFew(bodyWords),
      referrerId: oneOfOptions<Id | null>('referrers', anyReferrer),
      contact: maybeWords,
      goals: story,
      sheetOn: maybeDay,
    },
    line: ({ body, goals, referredOn }) => [
      [bodyWords[body], goals].filter(Boolean).join(': '),
      day(referredOn),
    ],
    isOver: never,
  }),
  recordForm({
    noun: 'status',
    of: 'worker',
    path: 'statuut',
    words: words.status,
    fields: { from: aDay, status: oneOfFew(statusWords), source: maybeWords },
    line: ({ status, from }) => [statusWords[status], fromOn(from)],
    isOver: never,
  }),
  recordForm({
    noun: 'domicile',
    of: 'worker',
    path: 'domicilie',
    words: words.domicile,
    fields: {
      from: aDay,
      postalCode: someWords,
      place: someWords,
      municipality: keptAsItIs<string | null>(null),
    },
    line: ({ postalCode, place, from }) => [`${postalCode} ${place}`, fromOn(from)],
    isOver: never,
    fieldOf: { 'worker-lives-outside-flanders': 'postalCode' },
  }),
];

const told: readonly RecordForm[] = [
  recordForm({
    noun: 'certificate',
    of: 'worker',
    path: 'attesten',
    words: words.certificate,
    fields: {
      kind: oneOfFew(certificateWords),
      name: someWords,
      seenOn: aDay,
      seenBy: someWords,
      from: aDay,
      until: maybeDay,
    },
    line: (row) => [`${certificateWords[row.kind] ?? row.kind}: ${row.name}`, periodTold(row)],
    fieldOf: { 'period-ends-before-it-starts': 'until' },
  }),
  recordForm({
    noun: 'week',
    of: 'worker',
    path: 'week',
    words: words.week,
    fields: { from: aDay, times: weekGrid },
    line: ({ times, from }) => [weekGrid.tell(times, {}), fromOn(from)],
    isOver: never,
    fieldOf: { 'time-ends-before-it-starts': 'times' },
  }),
  recordForm({
    noun: 'absence',
    of: 'worker',
    path: 'afwezigheden',
    words: words.absence,
    fields: {
      from: aDay,
      start: aTime(midnight),
      until: maybeDay,
      end: aTime(dayIsOver),
      reason: maybeWords,
    },
    line: (row) => [row.reason ?? words.absence.one, absenceTold(row)],
    fieldOf: { 'period-ends-before-it-starts': 'until', 'time-ends-before-it-starts': 'end' },
  }),
  recordForm({
    noun: 'interimDay',
    of: 'worker',
    path: 'interim',
    words: words.interimDay,
    fields: { day: aDay, source: maybeWords },
    line: (row) => [row.source ?? words.interimDay.one, day(row.day)],
    isOver: never,
  }),
  recordForm({
    noun: 'wishes',
    of: 'worker',
    path: 'wensen',
    words: words.wishes,
    fields: {
      from: aDay,
      hoursPerMonthWished: maybeWhole(HOURS_OF_A_MONTH_MOST),
      travelModes: anyOf(travelWords),
      travelMinutesMaximum: maybeWhole(MINUTES_MOST),
      languages: anyOf(tongueWords),
      liftingKgMaximum: maybeWhole(KILOS_MOST),
    },
    line: (row) => [wishesTold(row), fromOn(row.from)],
    isOver: never,
  }),
  recordForm({
    noun: 'aim',
    of: 'worker',
    path: 'graag',
    words: words.aim,
    lists: ['tasks'],
    fields: { task: wishedTask, kind: oneOfFew(aimWords), from: aDay, until: maybeDay },
    line: (row, options) => [`${aimWords[row.kind]}: ${wishedTask.tell(row.task, options)}`, periodTold(row)],
    fieldOf: { 'period-ends-before-it-starts': 'until' },
  }),
  recordForm({
    noun: 'noGo',
    of: 'worker',
    path: 'liever-niet',
    words: words.noGo,
    lists: ['targets'],
    fields: {
      target: targetOf,
      about: targetAbout,
      reason: whyNot,
      from: aDay,
      until: maybeDay,
    },
    line: (row, options) => [
      `${targetOf.tell(row.target, options)}: ${noGoReasonWords[row.reason] ?? row.reason}`,
      periodTold(row),
    ],
    fieldOf: {
      'no-go-reason-not-in-list': 'reason',
      'no-go-reason-discriminates': 'reason',
      'period-ends-before-it-starts': 'until',
    },
  }),
  recordForm({
    noun: 'talk',
    of: 'worker',
    path: 'gesprekken',
    words: words.talk,
    fields: { heldOn: aDay, heldBy: someWords, nextStep: story },
    line: ({ heldOn, heldBy, nextStep }) => [`${heldBy}: ${nextStep}`, day(heldOn)],
    isOver: never,
  }),
];

export const workerForms: readonly RecordForm[] = [...agreed, ...told];

/** "van 1 januari 2026 tot en met 30 juni 2026", with the earlier end where there is one. */
export function agreementTold({
  from,
  until,
  endedOn,
}: Pick<RecordRows['workerAgreement'], 'from' | 'until' | 'endedOn'>): string {
  const period = periodTold({ from, until });
  return endedOn === null ? period : `${period}, vroeger gestopt op ${day(endedOn)}`;
}

function absenceTold({ from, start, until, end }: RecordRows['absence']): string {
  const wholeDays = start === midnight && end === dayIsOver;
  if (wholeDays || until === null) return from === until ? day(from) : periodTold({ from, until });
  return from === until ? `${day(from)}, ${start}–${end}` : `${day(from)} ${start} tot ${day(until)} ${end}`;
}

function wishesTold(row: RecordRows['wishes']): string {
  const parts = [
    row.hoursPerMonthWished === null ? '' : `${row.hoursPerMonthWished} uur per maand`,
    row.travelModes.map((mode) => travelWords[mode].toLowerCase()).join(', '),
    row.travelMinutesMaximum === null ? '' : `hoogstens ${row.travelMinutesMaximum} minuten`,
    row.languages.map((code) => tongueWords[code] ?? code).join(', '),
    row.liftingKgMaximum === null ? '' : `tilt tot ${row.liftingKgMaximum} kg`,
  ];
  return parts.filter(Boolean).join('; ');
}
