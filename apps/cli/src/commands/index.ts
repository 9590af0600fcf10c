import { type PromptCommand } from '../frame/prompt-command';
import { demo } from './demo';
import { taskCatalogueCommands } from './import-catalogue';
import { migrate } from './migrate';
import { verify } from './verify';

/** Everything that can be done at the prompt, in the order of the help. */
export const commands: readonly PromptCommand[] = [migrate, ...taskCatalogueCommands, verify, demo];
