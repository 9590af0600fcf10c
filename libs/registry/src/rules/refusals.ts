import { type Refusal } from '#kernel';
import { type Rule } from '#regulation';

/** Every reason of the registry to say no, or to warn. */
export const registryRefusalCodes = [
  'organiser-inhabitants-below-minimum',
  'organiser-kind-unknown',
  'organiser-municipalities-do-not-fit-kind',
  'user-kind-unknown',
  'user-left',
  'user-agreement-not-valid',
  'user-fee-unpaid',
  'site-outside-flanders',
  'worker-left',
  'worker-died',
  'worker-lives-outside-flanders',
  'worker-domicile-unknown',
  'worker-status-gives-no-access',
  'worker-status-riziv',
  'worker-referral-missing',
  'worker-agreement-not-valid',
  'worker-agreement-over-maximum',
  'worker-agreement-overlaps',
  'worker-agreement-needs-new-referral',
  'worker-suspended',
  'interim-days-over-maximum',
  'no-go-reason-not-in-list',
  'no-go-reason-discriminates',
  'period-ends-before-it-starts',
  'time-ends-before-it-starts',
  'worker-known-already',
  'worker-still-active',
  'user-still-active',
  'paper-empty',
  'paper-too-large',
  'paper-kind-unknown',
  'paper-signed-in-future',
  'insz-cannot-be-kept',
  'insz-of-someone-else',
  'figure-unknown',
  'figure-not-for-organiser',
  'cheque-price-not-in-list',
  'cheque-shares-over-price',
  'import-file-unreadable',
  'import-column-missing',
  'import-column-unknown',
  'import-cell-missing',
  'import-cell-not-understood',
  'import-reference-unknown',
  'import-row-twice',
  'import-months-fewer-than-agreement',
  'import-totals-not-signed',
  'kbo-number-doubtful',
  'insz-doubtful',
] as const;
export type RegistryRefusalCode = (typeof registryRefusalCodes)[number];
export type RegistryRefusal = Refusal<RegistryRefusalCode>;

/** A refusal that quotes the rule it stands on: its article, and refuse or warn by how sure the rule is. */
export const refusalBy = (
  code: RegistryRefusalCode,
  { article, weight }: Pick<Rule<unknown>, 'article' | 'weight'>,
  figures: Refusal['figures'] = {},
): RegistryRefusal => ({ code, figures, article, weight });
