import { INSTALLATION } from '#database';
import { PersonJoins } from '#registry';
import { promptCommand } from '../frame/prompt-command';

/** Two persons who turned out to be one human being: their hours become one, for good. */
export const joinPersons = promptCommand({
  name: 'persons join',
  describes: 'voegt twee mensen samen die één mens blijken; dit kan niet ongedaan gemaakt worden',
  options: {
    surviving: { type: 'id', describes: 'een wijk-werker van wie blijft' },
    joined: { type: 'id', describes: 'een wijk-werker van wie daarin opgaat' },
    why: { type: 'text', describes: 'hoe het bleek; het staat in het chequeboek' },
  },
  run: async (prompt, { surviving, joined, why }) => {
    const input = { surviving, joined };
    const command = prompt.command({ verb: 'person.join', organiser: INSTALLATION, body: input });
    const { answer } = await prompt.get(PersonJoins).join({ ...command, reason: why }, input);
    for (const { organiser, worker, lastDay } of answer.workers)
      prompt.say(`${worker}  bij ${organiser}${lastDay ? `, tot ${lastDay}` : ''}`);
  },
});
