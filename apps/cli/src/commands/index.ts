import { type PromptCommand } from '../frame/prompt-command';
import { arrivalCommands } from './arrivals';
import { chequeCommands } from './cheques';
import { demo } from './demo';
import { exportBook } from './export';
import { hoursCommands } from './hours';
import { taskCatalogueCommands } from './import-catalogue';
import { importGoLive } from './import-golive';
import { migrate } from './migrate';
import { organiserCommands } from './organisers';
import { peopleCommands } from './people';
import { payOutCommands } from './pay-outs';
import { planCommands } from './plan';
import { joinPersons } from './person-joins';
import { requestCommands } from './requests';
import { seed } from './seed';
import { verify } from './verify';
import { watcherCommands } from './watchers';
import { worklist } from './worklist';

/** Everything that can be done at the prompt, in the order of the help. */
export const commands: readonly PromptCommand[] = [
  migrate,
  seed,
  verify,
  exportBook,
  ...taskCatalogueCommands,
  importGoLive,
  ...organiserCommands,
  ...peopleCommands,
  ...arrivalCommands,
  joinPersons,
  worklist,
  ...watcherCommands,
  ...requestCommands,
  ...planCommands,
  ...hoursCommands,
  ...chequeCommands,
  ...payOutCommands,
  demo,
];
