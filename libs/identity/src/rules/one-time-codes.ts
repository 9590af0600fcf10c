import { SIGNS, signsOf } from './card-code';
import { logInFigures } from './log-in-figures';
import { type IdentityRefusal, refuse } from './refusals';

const HALF = logInFigures.recoveryCodeSigns / 2;

/** A recovery code from drawn numbers below `CARD_ALPHABET`. */
export const recoveryCode = (drawn: readonly number[]) => signsOf(drawn);

/** As printed: `ABCDE-FGHJK`. */
export const printedRecoveryCode = (code: string) => `${code.slice(0, HALF)}-${code.slice(HALF)}`;

/** What was typed as second step: the digits of the telephone, or a code from paper; undefined for anything else. */
export function typedSecondStep(
  typed: string,
): { readonly kind: 'digits' | 'recovery'; readonly code: string } | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  if (/^\d+$/.test(code) && code.length === logInFigures.secondStepDigits) return { kind: 'digits', code };
  const isRecovery =
    code.length === logInFigures.recoveryCodeSigns && [...code].every((sign) => SIGNS.includes(sign));
  return isRecovery ? { kind: 'recovery', code } : undefined;
}

/** Digits as they stand in a letter: `418 263`. */
export const printedMailedCode = (code: string) => code.replace(/(?=(?:.{3})+$)(?!^)/g, ' ');

/** Why a code of the second step does not count: wrong, over, or used before; which of these is not told. */
export const refusalsOfSecondStepCode = (isRight: boolean): IdentityRefusal[] =>
  isRight ? [] : [refuse('second-step-code-wrong', 'OWASP ASVS 5.0, 6.5.1')];

/** Why a second step cannot be set up: one that works is first switched off, with a code of its own. */
export const refusalsToBeginSecondStep = (isOn: boolean): IdentityRefusal[] =>
  isOn ? [refuse('second-step-on-already', 'OWASP ASVS 5.0, 6.4.4')] : [];

/** Why digits from a letter do not count: over, tried too often, or wrong. */
export function refusalsOfMailedCode(asked: {
  readonly isOpen: boolean;
  readonly isRight: boolean;
}): IdentityRefusal[] {
  const { mailedCodeMinutes: minutes, mailedCodeTriesMaximum: maximum } = logInFigures;
  if (!asked.isOpen) return [refuse('mailed-code-over', 'OWASP ASVS 5.0, 6.6.3', { minutes, maximum })];
  return asked.isRight ? [] : [refuse('mailed-code-wrong', 'OWASP ASVS 5.0, 6.6.2')];
}

/** Why a link from a letter opens nothing: it was used, or its time is over. */
export const refusalsOfLink = (isOpen: boolean): IdentityRefusal[] =>
  isOpen ? [] : [refuse('link-over', 'OWASP ASVS 5.0, 6.4.1')];

/** Why a passkey is not kept: the browser's answer does not belong to our question, or nobody proved presence. */
export const refusalsOfPasskey = (isAccepted: boolean): IdentityRefusal[] =>
  isAccepted ? [] : [refuse('passkey-not-accepted', 'W3C Web Authentication Level 3, 7.1')];

/** Why a worker cannot get another PIN: there is no card for it to go with. */
export const refusalsToChangePin = (hasCard: boolean): IdentityRefusal[] =>
  hasCard ? [] : [refuse('no-card-yet', 'OWASP ASVS 5.0, 6.4.1')];
