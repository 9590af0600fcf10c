import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALLATION } from '#database';
import { type Day } from '#kernel';
import { chequePricesCents, wijkWerken } from '#regulation';
import { DatedSettings, Organisers, Places } from '#registry';
import { TaskCatalogue } from '#task-catalogue';
import { municipalities, partnership } from '../story/region';
import { type Stage } from './stage';

const seedOf = (library: string, file: string) => readFileSync(join('libs', library, 'seeds', file), 'utf8');

/** Before anybody comes: the map, the list of tasks, and a partnership that begins. */
export async function opening(stage: Stage, from: Day): Promise<void> {
  const book = INSTALLATION;
  const catalogue = stage.get(TaskCatalogue);
  const places = seedOf('registry', 'places.csv');
  const list = seedOf('task-catalogue', 'activities.yaml');
  const towns = seedOf('task-catalogue', 'municipalities.csv');
  await stage.get(Places).load(stage.command({ verb: 'place.import', book }), places);
  await catalogue.importMunicipalities(stage.command({ verb: 'municipality.import', book }), { text: towns });
  await catalogue.importCatalogue(stage.command({ verb: 'task.import', book }), { text: list });

  const decision = { reference: 'Raadsbesluiten van de acht gemeenten', decidedOn: from };
  await stage
    .get(Organisers)
    .register(stage.command({ verb: 'organiser.register', book, subject: stage.organiser }), {
      name: partnership,
      kind: 'partnership',
      municipalities: municipalities.map(({ nisCode }) => nisCode),
      from,
      decision,
    });
  const [, , price] = chequePricesCents(wijkWerken, from);
  await stage.get(DatedSettings).set(stage.command({ verb: 'setting.set' }), {
    name: 'cheque-price-cents',
    from,
    decidedOn: from,
    value: price,
    source: 'Besluit van het samenwerkingsverband',
    certainty: 'found',
  });
}
