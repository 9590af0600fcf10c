import { exportJournal } from '#cheque-ledger';
import { promptCommand } from '../frame/prompt-command';
import { organiserMeant, organiserOption } from './organiser-option';

/** The whole book in the format of hledger, so that another program can recompute it. */
export const exportBook = promptCommand({
  name: 'export',
  describes: 'schrijft het boek uit in het formaat van hledger; bewaar het met > boek.journal',
  options: { organiser: organiserOption },
  run: async (prompt, { organiser: asked }) => {
    const book = await organiserMeant(prompt, asked);
    await prompt.database.snapshot(async (reading) => {
      for await (const piece of exportJournal(reading, { book })) prompt.say(piece);
    });
  },
});
