import { type Clock, type IdSource } from '#kernel';
import { type Given, type OptionSpecs } from './options';
import { type Prompt } from './prompt';

/** The time and the ids a command lives by; a story brings its own. */
export interface World {
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** One thing that can be done at the prompt: thin, it hands the work to the same service as the screens. */
export interface PromptCommand {
  /** The words that are typed, such as `requests add`. */
  readonly name: string;
  /** One Dutch sentence for the help. */
  readonly describes: string;
  readonly options: OptionSpecs;
  /** Without it the command lives in the real world. */
  readonly world?: () => World;
  /** Resolves with false when it ran but found something wrong: the prompt then ends with code 1. */
  run(prompt: Prompt, given: Readonly<Record<string, unknown>>): Promise<boolean | void>;
}

/** Ties the options of a command to what its `run` gets. */
export function promptCommand<const Specs extends OptionSpecs>(command: {
  readonly name: string;
  readonly describes: string;
  readonly options: Specs;
  readonly world?: () => World;
  run(prompt: Prompt, given: Given<Specs>): Promise<boolean | void>;
}): PromptCommand {
  return { ...command, run: (prompt, given) => command.run(prompt, given as Given<Specs>) };
}
