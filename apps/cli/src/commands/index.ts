import { type PromptCommand } from '../frame/prompt-command';
import { chequeCommands } from './cheques';
import { demo } from './demo';
import { hoursCommands } from './hours';
import { migrate } from './migrate';
import { organiserCommands } from './organisers';
import { peopleCommands } from './people';
import { requestCommands } from './requests';
import { seed } from './seed';
import { verify } from './verify';

/** Everything that can be done at the prompt, in the order of the help. */
export const commands: readonly PromptCommand[] = [
  migrate,
  seed,
  verify,
  ...organiserCommands,
  ...peopleCommands,
  ...requestCommands,
  ...hoursCommands,
  ...chequeCommands,
  demo,
];
