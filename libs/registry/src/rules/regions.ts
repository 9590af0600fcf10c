import { type Region } from './worker';

/** The first postal code of each stretch that lies in one region; the next one ends it. Source: bpost's numbering. */
const stretches: readonly (readonly [first: number, region: Region])[] = [
  [1000, 'brussels'],
  [1300, 'wallonia'],
  [1500, 'flanders'],
  [4000, 'wallonia'],
  [8000, 'flanders'],
];

const POSTAL_CODE = /^[1-9]\d{3}$/;

/** The region a postal code lies in; whatever is no Belgian postal code is abroad. */
export function regionOfPostalCode(postalCode: string): Region {
  if (!POSTAL_CODE.test(postalCode)) return 'abroad';
  return stretches.findLast(([first]) => first <= Number(postalCode))?.[1] ?? 'abroad';
}
