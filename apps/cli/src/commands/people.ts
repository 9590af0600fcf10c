import { type Id } from '#kernel';
import { type Page, type Listed, type PageAsked, usersPage, workersPage } from '#registry';
import { type Reading } from '#database';
import { promptCommand } from '../frame/prompt-command';
import { organiserMeant, organiserOption } from './organiser-option';

const shown = 50;

/** Looks somebody up by a name or a part of it, typos and accents forgiven. */
const search = (
  name: string,
  describes: string,
  page: (reading: Reading, asked: PageAsked) => Promise<Page<Listed>>,
) =>
  promptCommand({
    name,
    describes,
    options: {
      organiser: organiserOption,
      search: { type: 'text', describes: 'een naam of een stuk ervan', optional: true },
    },
    run: async (prompt, { organiser: asked, search: sought }) => {
      const organiser: Id = await organiserMeant(prompt, asked);
      const { items, total } = await page(prompt.reading, {
        organiser,
        limit: shown,
        ...(sought !== undefined && { search: sought }),
      });
      for (const { id, name: found } of items) prompt.say(`${id}  ${found}`);
      prompt.say(
        items.length < total
          ? `${items.length} van ${total}; zoek preciezer met --search.`
          : `${total} gevonden.`,
      );
    },
  });

export const peopleCommands = [
  search('workers', 'zoekt wijk-werkers op naam', workersPage),
  search('users', 'zoekt gebruikers op naam', usersPage),
];
