import { type OptionSpecs } from './options';
import { type PromptCommand } from './prompt-command';

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

function optionRows(specs: OptionSpecs): [string, string][] {
  return Object.entries(specs).map(([name, { type, describes, optional, many }]) => {
    const value = type === 'flag' ? '' : ` <${type}>`;
    const how = [optional || type === 'flag' ? 'mag' : 'moet', many ? 'meer keren' : ''].filter(Boolean);
    return [`--${name}${value}`, `${describes} (${how.join(', ')})`];
  });
}

/** All commands, each with its sentence. */
export function overview(commands: readonly PromptCommand[]): string[] {
  return [
    'Wijkwerken aan de prompt. Zo gaat het: npm run cli -- <opdracht> --optie waarde',
    '',
    ...columns(commands.map(({ name, describes }) => [name, describes] as const)),
    '',
    'Meer over één opdracht: npm run cli -- <opdracht> --help',
  ];
}

/** One command with its options. */
export function manual({ name, describes, options }: PromptCommand, always: OptionSpecs): string[] {
  return [
    `${name}: ${describes}`,
    '',
    ...columns(optionRows(options)),
    '',
    'Bij elke opdracht:',
    ...columns(optionRows(always)),
  ];
}
