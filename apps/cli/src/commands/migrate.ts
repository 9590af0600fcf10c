import { promptCommand } from '../frame/prompt-command';

/** Opening the database brings its tables up to date, so all that is left is to say how they stand. */
export const migrate = promptCommand({
  name: 'migrate',
  describes: 'brengt de tabellen van de databank bij',
  options: {},
  run: async (prompt) => {
    const missing = await prompt.database.missingGuards();
    prompt.say('De tabellen zijn bij.');
    for (const { name } of missing) prompt.say(`Er ontbreekt een slot op de tabellen: ${name}.`);
    return missing.length === 0;
  },
});
