/**
 * The letters of a text message: the GSM 7 bit default alphabet, and those that cost two places.
 * Source: 3GPP TS 23.038, tables 6.2.1 and 6.2.1.1. Line and form feeds are left out: our texts have one line.
 */
const alphabet = new Set(
  '@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const costingTwo = new Set('^{}\\[~]|€');

/** Places in one text message. */
export const TEXT_PLACES = 160;

/** Letters that a message cannot carry and that are no accented form of one that it can. */
const replacements: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': ',',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '…': '...',
  '•': '-',
  '·': '.',
  '×': 'x',
  '°': 'o',
  œ: 'oe',
  Œ: 'OE',
  ĳ: 'ij',
  Ĳ: 'IJ',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
};

const isCarried = (letter: string) => alphabet.has(letter) || costingTwo.has(letter);

function carried(letter: string): string {
  if (isCarried(letter)) return letter;
  if (/\s/.test(letter)) return ' ';
  const replaced = replacements[letter];
  if (replaced !== undefined) return replaced;
  const [plain = ''] = letter.normalize('NFD');
  return isCarried(plain) ? plain : '?';
}

/** The same text in letters that a text message can carry; what has no likeness becomes a question mark. */
export const inGsm7 = (text: string): string => [...text.normalize('NFC')].map(carried).join('');

/** How many places a text takes, once it is in letters that a message can carry. */
export const gsm7Places = (text: string): number =>
  [...text].reduce((places, letter) => places + (costingTwo.has(letter) ? 2 : 1), 0);

/** A name in at most so many places: whole words as far as they fit, else the beginning of the first. */
export function clipped(text: string, places: number): string {
  const letters = inGsm7(text.trim());
  if (gsm7Places(letters) <= places) return letters;
  const start = beginningOf(letters, places - 1);
  const lastSpace = start.lastIndexOf(' ');
  return `${(lastSpace > places / 2 ? start.slice(0, lastSpace) : start).replace(/[\s,.-]+$/, '')}.`;
}

function beginningOf(letters: string, places: number): string {
  let start = '';
  for (const letter of letters) {
    if (gsm7Places(start + letter) > places) break;
    start += letter;
  }
  return start;
}
