import { type Refusal } from '#kernel';

export const houseStyleRefusalCodes = [
  'style-name-too-long',
  'colour-unreadable',
  'colour-too-faint',
  'colour-dark-too-faint',
  'logo-too-large',
  'logo-of-other-kind',
  'logo-unsafe',
] as const;
export type HouseStyleRefusalCode = (typeof houseStyleRefusalCodes)[number];

export type HouseStyleRefusal = Refusal<HouseStyleRefusalCode>;

export const refuse = (
  code: HouseStyleRefusalCode,
  article: string,
  figures: Refusal['figures'] = {},
): HouseStyleRefusal => ({ code, figures, article, weight: 'refuses' });
