import { type SiteFacts } from '#registry/rules';
import { type RequirementCode, type Verdict } from '#task-catalogue/rules';
import { isSeries, type Pattern } from './pattern';
import { type RequestForm } from './request';

/** Why a mediator looks at a request before anyone is sought. */
export type ReviewReason = 'line-unconfirmed' | 'in-own-words' | RequirementCode;

const returns = (pattern: Pattern) => isSeries(pattern) || pattern.kind === 'standing';

interface Asked {
  readonly form: Pick<RequestForm, 'pattern' | 'inOwnWords'>;
  readonly site: Pick<SiteFacts, 'dwelling'> | undefined;
}

/** Conditions of the job that the form alone cannot prove; what the form proves needs no look. */
const doubtful: Partial<Record<RequirementCode, (asked: Asked) => boolean>> = {
  'inhabited-dwelling': ({ site }) => site?.dwelling !== 'inhabited',
  occasional: ({ form }) => returns(form.pattern),
  seasonal: ({ form }) => form.pattern.kind === 'standing' || form.pattern.kind === 'school-days',
  'small-scale': () => true,
  exceptional: () => true,
  'locally-added': () => true,
  'transitional-unclear': () => true,
  'end-day-unclear': () => true,
};

/** All reasons why a mediator must look first; none means the request is open at once. Source: rules.md §6. */
export function reasonsToReview(
  verdict: Pick<Verdict, 'review' | 'requirements'>,
  asked: Asked,
): ReviewReason[] {
  const ofRequirements = verdict.requirements
    .map(({ code }) => code)
    .filter((code) => doubtful[code]?.(asked));
  return [
    ...(verdict.review ? (['line-unconfirmed'] as const) : []),
    ...(asked.form.inOwnWords?.trim() ? (['in-own-words'] as const) : []),
    ...ofRequirements,
  ];
}
