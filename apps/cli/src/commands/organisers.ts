import { INSTALLATION } from '#database';
import { Organisers, organisers } from '#registry';
import { promptCommand } from '../frame/prompt-command';

const list = promptCommand({
  name: 'organisers',
  describes: 'toont de organisatoren',
  options: {},
  run: async (prompt) => {
    for (const { id, name, kind, from } of await organisers(prompt.reading))
      prompt.say(`${id}  ${name} (${kind}, sinds ${from})`);
  },
});

const add = promptCommand({
  name: 'organisers add',
  describes: 'registreert een organisator en opent zijn boek',
  options: {
    name: { type: 'text', describes: 'de naam' },
    kind: { type: 'text', describes: 'municipality, partnership of vdab' },
    municipality: { type: 'text', describes: 'NIS-code van een gemeente', many: true },
    from: { type: 'day', describes: 'eerste dag' },
    decision: { type: 'text', describes: 'het besluit, zoals "GR 2026/41"' },
    'decided-on': { type: 'day', describes: 'dag van het besluit' },
    deviation: { type: 'text', describes: 'besluit om onder het minimum te blijven', optional: true },
  },
  run: async (prompt, { name, kind, municipality, from, decision, 'decided-on': decidedOn, deviation }) => {
    const asked = {
      name,
      kind,
      municipalities: municipality,
      from,
      decision: { reference: decision, decidedOn },
      ...(deviation !== undefined && { deviation }),
    };
    const command = prompt.command({ verb: 'organiser.register', organiser: INSTALLATION, body: asked });
    const { answer, subject } = await prompt.get(Organisers).register(command, asked);
    prompt.say(`${subject}  ${answer.organiser.name}`);
  },
});

export const organiserCommands = [list, add];
