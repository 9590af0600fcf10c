/** The text behind an option such as `--sizes 30x25x14,60x60x7`. */
export function textOption(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  const given = at < 0 ? undefined : process.argv[at + 1];
  if (at >= 0 && (given === undefined || given.startsWith('--'))) throw new Error(`--${name} takes a value`);
  return given;
}

export const isGiven = (name: string) => process.argv.includes(`--${name}`);
