import { isMessageKind } from './kinds';
import { type Content } from './words';

/** A message as it lies stored; `undefined` when its facts were forgotten, or its kind is not told any more. */
export function contentOf({ kind, facts }: { readonly kind: string; readonly facts: string | null }) {
  if (facts === null || !isMessageKind(kind)) return undefined;
  return { kind, facts: JSON.parse(facts) as unknown } as Content;
}

/** The number of the question that a message asks, to which yes and no are answers; `undefined` where it asks none. */
export const numberAsked = (content: Content | undefined): number | undefined =>
  content !== undefined && 'answerBy' in content.facts ? content.facts.number : undefined;
