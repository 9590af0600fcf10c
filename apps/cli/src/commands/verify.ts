import { type Difference, verifyAll } from '#cheque-ledger';
import { regimeOfInstallation } from '#registry';
import { promptCommand } from '../frame/prompt-command';

const sentence = ({ table, row, column, says, sealed }: Difference) =>
  [
    `  ✗ ${table}, ${row}, ${column}: ${says}`,
    ...(sealed ?? []).map((one) => `      onder hetzelfde zegel: ${one}`),
  ].join('\n');

/** Recomputes the books; what it finds is printed, never mended. */
export const verify = promptCommand({
  name: 'verify',
  describes: 'rekent elk boek na: saldi, sommen, versies, zegels; noemt elk verschil',
  options: {},
  run: async (prompt) => {
    const { books, differences, sound } = await prompt.database.snapshot(async (reading) => {
      // What an administrator found out about the caps counts for the rooms too.
      const regime = await regimeOfInstallation(reading);
      return verifyAll(reading, (code) => (code === regime.code ? regime : undefined));
    });
    for (const { book, postings, entries, chain, differences: found } of books) {
      prompt.say(
        `${found.length === 0 ? '✓' : '✗'} boek ${book}: ${postings} boekingen, ${entries} regels, zegel ${chain || 'geen'}`,
      );
      for (const difference of found) prompt.say(sentence(difference));
    }
    prompt.say(
      `${differences.length === 0 ? '✓' : '✗'} de databank zelf, en wat over alle boeken moet kloppen`,
    );
    for (const difference of differences) prompt.say(sentence(difference));
    const { guardsPutBack } = prompt.database;
    for (const { name } of guardsPutBack) prompt.say(`✗ het slot ${name} ontbrak; het is teruggezet`);
    const count =
      guardsPutBack.length +
      differences.length +
      books.reduce((sum, { differences: found }) => sum + found.length, 0);
    prompt.say(count === 0 ? 'Alles klopt.' : `${count} verschillen.`);
    return sound && guardsPutBack.length === 0;
  },
});
