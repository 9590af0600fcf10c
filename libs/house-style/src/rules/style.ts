import { contrastOf, inkOn, isColour } from './contrast';
import { type HouseStyleRefusal, refuse } from './refusals';

const CONTRAST = 'WCAG 2.2, 1.4.3';
/** Letters need this contrast with what is behind them: WCAG 2.2, success criterion 1.4.3. */
const CONTRAST_MINIMUM = 4.5;
export const STYLE_NAME_CHARACTERS_MAXIMUM = 40;
export const LOGO_BYTES_MAXIMUM = 50 * 1024;

/** What colours stand on, as the stylesheet has it: paper, ground, what is asked, what is done. */
export const grounds = {
  light: ['#ffffff', '#f3f5f2', '#fff4d8', '#e2f2ea'],
  dark: ['#1c2523', '#121917', '#3a2f14', '#1b3a30'],
} as const;

export type LogoType = 'image/svg+xml' | 'image/png';

/** A style as it is asked for; null is what every organiser has without one. */
export interface StyleAsked {
  readonly name: string | null;
  readonly colour: string | null;
  readonly colourDark: string | null;
}

/** All reasons why a style cannot be kept. Source: WCAG 2.2, 1.4.3. */
export function refusalsToStyle({ name, colour, colourDark }: StyleAsked): HouseStyleRefusal[] {
  const characters = [...(name ?? '')].length;
  const maximum = STYLE_NAME_CHARACTERS_MAXIMUM;
  const tooLong =
    characters > maximum
      ? [refuse('style-name-too-long', 'eigen regel van de dienst', { characters, maximum })]
      : [];
  return [...tooLong, ...refusalsOfColour(colour, 'light'), ...refusalsOfColour(colourDark, 'dark')];
}

function refusalsOfColour(colour: string | null, by: keyof typeof grounds): HouseStyleRefusal[] {
  if (colour === null) return [];
  if (!isColour(colour)) return [refuse('colour-unreadable', 'CSS Color Module 4, 5.2')];
  const ratio = leastContrast(colour, by);
  if (ratio >= CONTRAST_MINIMUM) return [];
  const figures = { ratio: told(ratio), minimum: told(CONTRAST_MINIMUM) };
  return [refuse(by === 'light' ? 'colour-too-faint' : 'colour-dark-too-faint', CONTRAST, figures)];
}

/** The worst contrast of a colour with anything it stands on, and with what is written on it. */
export const leastContrast = (colour: string, by: keyof typeof grounds): number =>
  Math.min(contrastOf(colour, inkOn(colour)), ...grounds[by].map((ground) => contrastOf(colour, ground)));

/** Rounded down: 4.49 is not 4.5. */
const told = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);
