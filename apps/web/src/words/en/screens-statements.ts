import { type ScreenWords } from '../nl/screens';

export const statementScreens: ScreenWords['statements'] = {
  title: (month: string) => `Statement for ${month}`,
  hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
  amounts: {
    worker: (amount: string) => `allowance ${amount}`,
    user: (amount: string) => `paid with cheques worth ${amount}`,
  },
  lines: 'All hours of this month',
  day: 'Day',
  others: { worker: 'For whom', user: 'Who came' },
  who: 'Name',
  counted: 'Hours',
  amount: 'Amount',
  note: 'Note',
  total: 'Total',
  takenBack: 'reversed so that it can be corrected',
  late: 'hours of an earlier month',
  withoutWork: 'came for nothing: no work, but paid',
  withoutWorkTotal: 'of which paid without work',
  none: 'There are no confirmed hours in this month yet.',
  rule: 'Every started hour counts as one hour.',
  months: 'Other months',
  file: 'Save as a file (CSV)',
  see: 'Statement to keep or print',
};
