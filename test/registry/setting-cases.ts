import { day } from '#kernel';
import { refusalsOfShares, refusalsToSet, type RegistryRefusalCode } from '#registry/rules';
import { figure, wijkWerken as regime } from '#regulation';
import { type Case } from './refusal-case';

const ON = day('2026-03-16');

const version = (value: unknown) =>
  ({ from: ON, decidedOn: ON, value, source: 'besluit', certainty: 'found' }) as const;

type SettingCode = Extract<
  RegistryRefusalCode,
  | `figure-${string}`
  | `payee-${string}`
  | `setting-${string}`
  | `cheque-price-${string}`
  | 'cheque-shares-over-price'
>;

/** The situations in which an organiser cannot choose a value of its own. */
export const settingCases: Record<SettingCode, Case> = {
  'figure-unknown': {
    says: 'a figure nobody knows',
    refusals: () =>
      refusalsToSet(regime, {
        name: 'hours-per-week',
        forOrganiser: true,
        version: version(1),
        certainty: undefined,
      }),
  },
  'figure-not-for-organiser': {
    says: 'one organiser that changes the law',
    refusals: () =>
      refusalsToSet(regime, {
        name: 'hours-per-month-maximum',
        forOrganiser: true,
        version: version(1),
        certainty: 'found',
      }),
  },
  'payee-iban-wrong': {
    says: 'an account of which two digits changed places',
    refusals: () =>
      refusalsToSet(regime, {
        name: 'payee-iban',
        forOrganiser: true,
        version: version('BE68 5390 0754 7043'),
        certainty: undefined,
        iban: { number: 'BE68 5390 0754 7043', valid: false },
      }),
    figures: { iban: 'BE68 5390 0754 7043' },
  },
  'setting-not-possible': {
    says: 'a second step that is asked in a word instead of yes or no',
    refusals: () =>
      refusalsToSet(regime, {
        name: 'second-step-for-staff',
        forOrganiser: true,
        version: version('true'),
        certainty: undefined,
      }),
    figures: { name: 'second-step-for-staff' },
  },
  'payee-name-not-possible': {
    says: 'a name that does not fit in the code of a transfer',
    refusals: () =>
      refusalsToSet(regime, {
        name: 'payee-name',
        forOrganiser: true,
        version: version('x'.repeat(71)),
        certainty: undefined,
      }),
    figures: { letters: 71, maximum: 70 },
  },
  'cheque-price-not-in-list': {
    says: 'a price between two allowed ones',
    refusals: () =>
      refusalsToSet(regime, {
        name: 'cheque-price-cents',
        forOrganiser: true,
        version: version(600),
        certainty: undefined,
      }),
  },
  'cheque-price-changes-on-new-year': {
    says: 'another price in the middle of a year',
    refusals: () =>
      refusalsToSet(regime, {
        name: 'cheque-price-cents',
        forOrganiser: true,
        version: version(745),
        certainty: undefined,
        before: { from: day('2025-01-01'), value: 695 },
      }),
    figures: { from: ON, newYear: '2027-01-01' },
  },
  'cheque-shares-over-price': {
    says: 'a price that cannot hold the worker’s amount',
    refusals: () => refusalsOfShares(regime, figure(regime, 'worker-allowance-cents', ON) - 1, ON),
  },
};
