import { logInFigures } from './log-in-figures';
import { type IdentityRefusal, refuse } from './refusals';

const OFTEN_TRIED = ['wachtwoord', 'password', 'welkom', 'wijkwerk', 'qwerty', 'azerty', '123456', 'abcdef'];
const DIFFERENT_CHARACTERS_MINIMUM = 6;

/** One password, one way of writing: the same letters typed on another keyboard are the same bytes. */
export const normalPassword = (typed: string) => typed.normalize('NFC');

/**
 * Why a password may not be used. Length counts, not a mix of signs (NIST SP 800-63B-4 §3.1.1.2): too short, made
 * of what everybody tries first, of the owner's own name or address, or of a few signs repeated.
 */
export function refusalsToUsePassword(
  typed: string,
  owner: { readonly name: string; readonly email: string | null },
): IdentityRefusal[] {
  const password = normalPassword(typed);
  const minimum = logInFigures.passwordCharactersMinimum;
  const characters = [...password].length;
  const refusals: IdentityRefusal[] = [];
  if (characters < minimum)
    refusals.push(refuse('password-too-short', 'OWASP ASVS 5.0, 6.2.1', { characters, minimum }));
  if (isEasilyGuessed(password.toLowerCase(), owner))
    refusals.push(refuse('password-easily-guessed', 'OWASP ASVS 5.0, 6.2.4'));
  return refusals;
}

function isEasilyGuessed(password: string, owner: { name: string; email: string | null }): boolean {
  if (new Set(password).size < DIFFERENT_CHARACTERS_MINIMUM) return true;
  const own = [owner.email?.split('@')[0] ?? '', ...owner.name.split(/\s+/)]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 4);
  const left = [...OFTEN_TRIED, ...own].reduce((rest, word) => rest.replaceAll(word, ''), password);
  // What stays when the guessable parts are taken out must still be a secret.
  return left.length < DIFFERENT_CHARACTERS_MINIMUM;
}
