import { writeFileSync } from 'node:fs';
import { seededIds } from '#database';
import { addDays, day, type Day, moment, SetClock } from '#kernel';
import { organisers } from '#registry';
import { demoPassword, logIns } from '../demo/telling/log-ins';
import { Stage } from '../demo/telling/stage';
import { Story } from '../demo/telling/story';
import { promptCommand } from '../frame/prompt-command';

/** The year ends on a Sunday; the demonstration begins on the Monday after it. */
const ends: Day = day('2026-11-22');
const weeks = 55;
const from = addDays(ends, -7 * weeks);

const clock = new SetClock(moment(`${from}T00:00:00.000Z`));
const ids = seededIds('IJzerstreek', clock);

export const demo = promptCommand({
  name: 'demo',
  describes: 'vult een lege databank met een jaar van een verzonnen streek',
  options: {
    'log-ins': { type: 'text', describes: 'bestand waarin komt te staan wie kan aanmelden', optional: true },
    weeks: { type: 'whole', describes: 'alleen de laatste weken, voor wie haast heeft', optional: true },
  },
  world: () => ({ clock, ids }),
  run: async (prompt, given) => {
    if ((await organisers(prompt.reading)).length > 0) {
      prompt.say('Hier staat al een installatie; de demonstratie wil een lege databank.');
      return false;
    }
    const first = given.weeks ? addDays(ends, -7 * given.weeks) : from;
    const stage = new Stage(prompt.application, clock, ids, first);
    prompt.say(`De streek wordt gevuld, van ${first} tot ${ends}:`);
    const cards = await new Story(stage, { from: first, until: ends }).tell(prompt.say);
    const text = [
      `Aanmelden kan als (wachtwoord voor allen: ${demoPassword}):`,
      ...logIns(),
      '',
      'Wijk-werkers met een kaart (code, pincode):',
      ...cards.map(({ name, code, pin }) => `  ${code}  ${pin}  ${name}`),
      '',
    ].join('\n');
    if (given['log-ins']) writeFileSync(given['log-ins'], text);
    prompt.say(text);
    for (const [code, count] of [...stage.refused].sort()) prompt.say(`  geweigerd, ${count} keer: ${code}`);
    return true;
  },
});
