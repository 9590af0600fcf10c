import { promptCommand } from '../frame/prompt-command';

/** Opening the database brings its tables up to date and puts missing guards back: all that is left is to say so. */
export const migrate = promptCommand({
  name: 'migrate',
  describes: 'brengt de tabellen van de databank bij',
  options: {},
  run: async (prompt) => {
    prompt.say('De tabellen zijn bij.');
  },
});
