import { type Moment } from '#kernel';

/** What somebody means by a text message; what is not plain is read by a human being. */
export type ReplyMeaning =
  | { readonly says: 'yes' | 'no'; readonly number: number | null }
  | { readonly says: 'stop' | 'hours' | 'unclear' };

const yes = new Set(['ja', 'j', 'jaa', 'jawel', 'yes', 'y', 'oui', 'ok', 'oke', 'okay', 'graag']);
const no = new Set(['nee', 'n', 'neen', 'no', 'nope', 'non']);
const stop = new Set(['stop', 'stopp', 'uitschrijven', 'arret']);
const hours = new Set(['uren', 'uur', 'hours', 'heures']);

/** Words that change nothing about a yes or a no. */
const kind = new Set(
  [
    'graag hoor dank danku dankje bedankt merci thanks thank sorry jammer helaas aub alstublieft please svp',
    'klus nummer nr u je wel goed prima is het dat doe ik kom hallo dag groeten mvg sms mijn',
  ].flatMap((words) => words.split(' ')),
);

/**
 * Reads a reply: JA or NEE with the number of an offer, UREN, STOP, and what people make of them ("ja graag",
 * "J", "nee sorry"). A yes with a condition ("ja maar pas om 12") is not plain, nor is one with two numbers.
 */
export function meaningOf(said: string): ReplyMeaning {
  const words = said
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+|(?<=[a-z])(?=\d)/)
    .filter((word) => word !== '');
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word)).map(Number);
  const spoken = words.filter((word) => !/^\d{1,4}$/.test(word));
  const means = (known: ReadonlySet<string>) =>
    spoken.some((word) => known.has(word)) && spoken.every((word) => known.has(word) || kind.has(word));
  if (means(stop)) return { says: 'stop' };
  if (means(hours)) return { says: 'hours' };
  if (numbers.length > 1) return { says: 'unclear' };
  const [number = null] = numbers;
  if (means(no)) return { says: 'no', number };
  return means(yes) ? { says: 'yes', number } : { says: 'unclear' };
}

/** What can become of a worker's answer to an offer. */
export const answersTaken = [
  'taken',
  'noted',
  'declined',
  'too-late',
  'answered-before',
  'which',
  'none',
] as const satisfies readonly AnswerTaken['outcome'][];

/** What became of a worker's answer to an offer. */
export type AnswerTaken =
  | { readonly outcome: 'taken' | 'declined' | 'too-late' | 'answered-before'; readonly number: number }
  /** Who gets the job is decided later. */
  | { readonly outcome: 'noted'; readonly number: number; readonly decidedAt: Moment }
  /** Several offers are open and no number was told; or none is. */
  | { readonly outcome: 'which' | 'none' };
