const COLOUR = /^#[0-9a-f]{6}$/i;

/** A colour as `#rrggbb`. */
export const isColour = (text: string) => COLOUR.test(text);

/** One of the three lights of a colour, from 0 to 1, as the eye adds them up (WCAG 2.2, relative luminance). */
function light(colour: string, at: number): number {
  const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

const luminance = (colour: string) =>
  0.2126 * light(colour, 1) + 0.7152 * light(colour, 3) + 0.0722 * light(colour, 5);

/** How well one colour stands out from another: from 1, the same, to 21, black on white (WCAG 2.2, contrast ratio). */
export function contrastOf(one: string, other: string): number {
  const [brightest = 0, darkest = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brightest + 0.05) / (darkest + 0.05);
}

const INKS = ['#ffffff', '#06201d'] as const;

/** What is written on a colour: white or nearly black, whichever stands out most. */
export function inkOn(colour: string): string {
  const [white, black] = INKS;
  return contrastOf(white, colour) >= contrastOf(black, colour) ? white : black;
}
