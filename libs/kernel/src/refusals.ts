/**
 * A decision is a list of all reasons against; an empty list means yes. The same list greys the button,
 * fills the screen, explains a candidate and guards the verb.
 */
export interface Refusal<Code extends string = string> {
  /** Named after the rule that is broken, such as `hours-over-month-maximum`. */
  readonly code: Code;
  /** What proves it, such as `{ used: 58, asked: 4, maximum: 60 }`; names hold units. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** Article or other source of the rule. */
  readonly article: string;
  /** An assumed rule warns: a mediator may go on with a recorded reason. All others refuse. */
  readonly weight: RefusalWeight;
}

export type RefusalWeight = 'refuses' | 'warns';

/** The rule a refusal stands on, as far as it is told. */
export interface Because {
  readonly article: string;
  readonly weight: RefusalWeight;
}

/**
 * Makes the refusals of one library: by its own house rule, which nobody goes over, or by a figure of law that gives
 * its own article and weight.
 */
export const refusalsUnder =
  <Code extends string>(houseRule: string) =>
  <Named extends Code>(
    code: Named,
    figures: Refusal['figures'],
    { article, weight }: Because = { article: houseRule, weight: 'refuses' },
  ): Refusal<Named> => ({ code, figures, article, weight });

/** Thrown by a verb that may not go on; carries every reason. One exception filter gives it words and a status. */
export class Refused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map(({ code }) => code).join(', '));
    this.name = 'Refused';
  }
}

/**
 * Lets a verb go on, or stops it with all reasons. Warnings do not stop who gives a reason to go on.
 * @throws Refused
 */
export function refuseUnlessAllowed(refusals: readonly Refusal[], reasonToGoOn?: string): void {
  const standing = reasonToGoOn?.trim() ? refusals.filter(({ weight }) => weight === 'refuses') : refusals;
  if (standing.length > 0) throw new Refused(refusals);
}

/** Thrown where a thing does not exist, or not for this actor: the two look the same from outside. */
export class NotFound extends Error {
  constructor(
    readonly noun: string,
    readonly ref: string,
  ) {
    super(`no ${noun} ${ref}`);
    this.name = 'NotFound';
  }
}

/** Thrown when something changed since the caller read it. */
export class ChangedMeanwhile extends Error {
  constructor(
    readonly noun: string,
    readonly ref: string,
  ) {
    super(`${noun} ${ref} changed meanwhile`);
    this.name = 'ChangedMeanwhile';
  }
}
