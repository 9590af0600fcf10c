import { INSTALLATION } from '#database';
import { Actors, Roles } from '#identity';
import { promptCommand } from '../frame/prompt-command';
import { loadSeeds } from '../seeds';

/** What a new installation needs before anybody can log in. */
export const seed = promptCommand({
  name: 'seed',
  describes: 'vult een nieuwe installatie: plaatsen, gemeenten, activiteiten en een eerste beheerder',
  options: {
    name: { type: 'text', describes: 'naam van de eerste beheerder' },
    email: { type: 'text', describes: 'e-mailadres waarmee de beheerder aanmeldt' },
  },
  run: async (prompt, { name, email }) => {
    await loadSeeds({
      get: (service) => prompt.get(service),
      command: (verb) => prompt.command({ verb, organiser: INSTALLATION, body: 'seed' }),
    });
    const command = prompt.command({ verb: 'actor.make', body: { name, email } });
    const input = { name, email, role: 'administrator', organiser: null } as const;
    await prompt.get(Roles).makeActor(command, input, { byAdministrator: true });
    prompt.say('Plaatsen, gemeenten en activiteiten zijn geladen.');
    if (prompt.dryRun) return;
    const reset = prompt.command({ verb: 'actor.change', subject: command.subject, body: 'password' });
    const { password } = await prompt.get(Actors).resetPassword(reset, { organisers: 'all' });
    if (password)
      prompt.say(`${email} kan aanmelden met dit wachtwoord, dat één keer getoond wordt: ${password}`);
  },
});
