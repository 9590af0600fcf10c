import { type AnyTold } from '#messaging';
import { WhatIsWatched } from '#watchers';
import { watcherWords } from '../../../web/src/words/nl/staff/watchers';
import { promptCommand } from '../frame/prompt-command';
import { organiserMeant, organiserOption } from './organiser-option';

const addresseeOf = ({ to }: AnyTold): string =>
  Object.entries(to)
    .map((part) => part.join(' '))
    .join(', ');

/** What the watchers would tell now; `watchers tell` tells it, or with --dry-run does so and keeps nothing. */
const show = promptCommand({
  name: 'watchers',
  describes: 'toont wat de wachters nu zouden vertellen, en aan wie; er vertrekt niets',
  options: {
    organiser: organiserOption,
    watcher: { type: 'text', describes: 'één wachter, met alles wat hij vond', optional: true },
  },
  run: async (prompt, { organiser: asked, watcher: wanted }) => {
    const organiser = await organiserMeant(prompt, asked);
    const what = prompt.get(WhatIsWatched);
    const chosen = wanted === undefined ? what.all : [what.named(wanted)];
    for (const one of chosen) {
      const { watcher, found, untold } = await what.wouldTell(organiser, one);
      const counts = `${found.length} gevonden, ${untold.length} nog te vertellen`;
      prompt.say(`${watcherWords.names[watcher]} (${watcher}): ${counts}`);
      if (wanted !== undefined)
        for (const told of untold) prompt.say(`  ${told.kind}  ${addresseeOf(told)}  ${told.key}`);
    }
  },
});

const tell = promptCommand({
  name: 'watchers tell',
  describes: 'laat één wachter nu vertellen wat nog niet verteld is',
  options: { organiser: organiserOption, watcher: { type: 'text', describes: 'de wachter' } },
  run: async (prompt, { organiser: asked, watcher: wanted }) => {
    const organiser = await organiserMeant(prompt, asked);
    const what = prompt.get(WhatIsWatched);
    const watcher = what.named(wanted);
    const { untold } = await what.wouldTell(organiser, watcher);
    const command = prompt.command({ verb: 'watcher.run', organiser, body: { watcher: wanted } });
    await what.tellNow(command, organiser, watcher);
    prompt.say(`${watcherWords.names[watcher.name]}: ${untold.length} verteld.`);
  },
});

export const watcherCommands = [show, tell];
