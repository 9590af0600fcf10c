import { type INestApplicationContext } from '@nestjs/common';
import { SYSTEM } from '#identity';
import { complaint } from './complaint';
import { manual, overview } from './help';
import { NotUnderstood, type OptionSpecs, readOptions } from './options';
import { Prompt } from './prompt';
import { type PromptCommand, type World } from './prompt-command';

/** 0 it is done, 1 it may not or something is wrong, 2 what was typed is not understood. */
export type ExitCode = 0 | 1 | 2;

export interface Surroundings {
  readonly commands: readonly PromptCommand[];
  /** Opens the services on the database of the installation; closed again when the command has run. */
  readonly open: (world?: World) => Promise<INestApplicationContext>;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** What every command understands besides its own options. */
const always = {
  actor: { type: 'id', describes: 'wie dit doet; zonder deze optie het systeem zelf', optional: true },
  key: {
    type: 'text',
    describes: 'sleutel: dezelfde sleutel nog eens doet het niet nog eens',
    optional: true,
  },
  reason: { type: 'text', describes: 'reden om verder te gaan bij een waarschuwing', optional: true },
  'dry-run': { type: 'flag', describes: 'alles proberen en tonen, niets bewaren' },
  help: { type: 'flag', describes: 'deze uitleg' },
} as const satisfies OptionSpecs;

/** The command whose words stand first in what was typed; the longest, where one name begins another. */
function commandIn(typed: readonly string[], commands: readonly PromptCommand[]): PromptCommand | undefined {
  const starts = ({ name }: PromptCommand) => name.split(' ').every((word, place) => typed[place] === word);
  return commands.filter(starts).sort((one, other) => other.name.length - one.name.length)[0];
}

function read(command: PromptCommand, typed: readonly string[]) {
  const given = readOptions({ ...command.options, ...always } satisfies OptionSpecs, typed);
  const { actor, key, reason, 'dry-run': dryRun } = given as typeof given & { readonly 'dry-run': boolean };
  return {
    given,
    circumstances: {
      actor: actor ?? SYSTEM,
      dryRun,
      ...(key !== undefined && { key }),
      ...(reason !== undefined && { reason }),
    },
  };
}

/** Runs one command from what was typed to its exit code; says what went wrong in sentences. */
export async function runTyped(typed: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { commands, say, complain } = surroundings;
  const command = commandIn(typed, commands);
  if (!command) {
    const asksHelp = typed.length === 0 || typed[0] === '--help' || typed[0] === 'help';
    if (!asksHelp) complain(`De opdracht "${typed.join(' ')}" bestaat niet.\n`);
    for (const line of overview(commands)) (asksHelp ? say : complain)(line);
    return asksHelp ? 0 : 2;
  }
  const behind = typed.slice(command.name.split(' ').length);
  if (behind.includes('--help')) {
    for (const line of manual(command, always)) say(line);
    return 0;
  }
  try {
    return await runRead(command, behind, surroundings);
  } catch (error) {
    const sentences = complaint(error);
    if (!sentences) throw error;
    for (const sentence of sentences) complain(sentence);
    if (error instanceof NotUnderstood) complain(`Uitleg: npm run cli -- ${command.name} --help`);
    return error instanceof NotUnderstood ? 2 : 1;
  }
}

async function runRead(command: PromptCommand, behind: readonly string[], { open, say }: Surroundings) {
  const { given, circumstances } = read(command, behind);
  const application = await open(command.world?.());
  try {
    const isFine = await command.run(new Prompt(application, circumstances, say), given);
    if (circumstances.dryRun) say('Dit was een proef: er is niets bewaard.');
    return isFine === false ? 1 : 0;
  } finally {
    await application.close();
  }
}
