/** What an actor may be allowed to do with performances; identity gives each role its verbs. */
export const performancesVerbs = [
  'performance.read',
  'performance.register',
  'performance.amend',
  'performance.confirm',
  'performance.contest',
  'performance.lapse',
  'performance.remind',
  'performance.decide',
  'performance.retry',
  'performance.grantDeviation',
  'performance.correct',
  'performance.withdraw',
  'hours.read',
  'hold.releaseStale',
  'month.close',
  'month.drawStatement',
] as const;

export type PerformancesVerb = (typeof performancesVerbs)[number];
