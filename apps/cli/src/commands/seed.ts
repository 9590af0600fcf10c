import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALLATION } from '#database';
import { Actors, Roles } from '#identity';
import { Places } from '#registry';
import { TaskCatalogue } from '#task-catalogue';
import { type Prompt } from '../frame/prompt';
import { promptCommand } from '../frame/prompt-command';

const seedOf = (library: string, file: string) => readFileSync(join('libs', library, 'seeds', file), 'utf8');

/** Loads what every installation needs: the map, the municipalities and the Flemish list of tasks. */
export async function loadSeeds(prompt: Pick<Prompt, 'get' | 'command'>): Promise<void> {
  const load = (verb: string) => prompt.command({ verb, organiser: INSTALLATION, body: 'seed' });
  const catalogue = prompt.get(TaskCatalogue);
  await prompt.get(Places).load(load('place.import'), seedOf('registry', 'places.csv'));
  const municipalities = seedOf('task-catalogue', 'municipalities.csv');
  await catalogue.importMunicipalities(load('municipality.import'), { text: municipalities });
  const list = seedOf('task-catalogue', 'activities.yaml');
  await catalogue.importCatalogue(load('task.import'), { text: list });
}

/** What a new installation needs before anybody can log in. */
export const seed = promptCommand({
  name: 'seed',
  describes: 'vult een nieuwe installatie: plaatsen, gemeenten, activiteiten en een eerste beheerder',
  options: {
    name: { type: 'text', describes: 'naam van de eerste beheerder' },
    email: { type: 'text', describes: 'e-mailadres waarmee de beheerder aanmeldt' },
  },
  run: async (prompt, { name, email }) => {
    await loadSeeds(prompt);
    const command = prompt.command({ verb: 'actor.make', body: { name, email } });
    const input = { name, email, role: 'administrator', organiser: null } as const;
    await prompt.get(Roles).makeActor(command, input, { byAdministrator: true });
    const reset = prompt.command({ verb: 'actor.change', subject: command.subject, body: 'password' });
    const { password } = await prompt.get(Actors).resetPassword(reset, { organisers: 'all' });
    prompt.say('Plaatsen, gemeenten en activiteiten zijn geladen.');
    if (password)
      prompt.say(`${email} kan aanmelden met dit wachtwoord, dat één keer getoond wordt: ${password}`);
  },
});
