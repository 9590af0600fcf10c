import { logInFigures } from './log-in-figures';

/** Somebody who tries: the account as it was typed, whether it exists or not, and from where. */
export interface Knocker {
  readonly account: string;
  readonly address: string;
}

/** How often something may be tried within `failureWindowMinutes`. */
export interface KnockLimit {
  /** Names what is counted. */
  readonly who: string;
  readonly maximum: number;
}

/**
 * What an attempt is counted against: the account and the address. A town hall shares one address, so an address
 * may fail more often. Whether the account exists makes no difference.
 */
export const limitsOnLogIn = ({ account, address }: Knocker): readonly KnockLimit[] => [
  { who: `account ${account}`, maximum: logInFigures.failuresPerAccountMaximum },
  { who: `address ${address}`, maximum: logInFigures.failuresPerAddressMaximum },
];

/** What a question to a passkey is counted against: only the address, for nobody is named yet. */
export const limitsOnQuestions = (address: string): readonly KnockLimit[] => [
  { who: `questions from ${address}`, maximum: logInFigures.failuresPerAddressMaximum },
];

/** What a letter or a message that somebody asks for without being logged in is counted against. */
export const limitsOnLetters = ({ account, address }: Knocker): readonly KnockLimit[] => [
  { who: `letters ${account}`, maximum: logInFigures.lettersPerAccountMaximum },
  { who: `letters from ${address}`, maximum: logInFigures.failuresPerAddressMaximum },
];
