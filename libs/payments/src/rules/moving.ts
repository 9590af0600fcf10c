import { type UserKind } from '#regulation';
import { type PaymentRefusal, refusal } from './refusals';

/** What tells one user from another, at whichever organiser. */
export interface UserOfMove {
  readonly kind: UserKind;
  readonly kboNumber: string | null;
}

/** Cheques stay with who paid for them: the user there must be able to be the same one. */
export function refusalsToMoveCheques(from: UserOfMove, to: UserOfMove): PaymentRefusal[] {
  const digits = ({ kboNumber }: UserOfMove) => kboNumber?.replace(/\D/g, '');
  const otherNumber = digits(from) && digits(to) && digits(from) !== digits(to);
  if (from.kind === to.kind && !otherNumber) return [];
  return [refusal('move-to-other-user', { kind: from.kind, kindThere: to.kind })];
}
