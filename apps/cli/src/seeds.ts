import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Type } from '@nestjs/common';
import { type Command } from '#database';
import { Places } from '#registry';
import { TaskCatalogue } from '#task-catalogue';

interface Hands {
  readonly get: <Service>(service: Type<Service>) => Service;
  /** A command of the installation itself. */
  readonly command: (verb: string) => Command;
}

const root = join(__dirname, '../../..');
const seedOf = (library: string, file: string): string => {
  // The built program lies one folder deeper than its source; the seeds lie with the sources.
  const house = root.endsWith('dist') ? join(root, '..') : root;
  return readFileSync(join(house, 'libs', library, 'seeds', file), 'utf8');
};

/** Loads what every installation needs: the map, the municipalities and the Flemish list of tasks. */
export async function loadSeeds({ get, command }: Hands): Promise<void> {
  const catalogue = get(TaskCatalogue);
  await get(Places).load(command('place.import'), seedOf('registry', 'places.csv'));
  const municipalities = seedOf('task-catalogue', 'municipalities.csv');
  await catalogue.importMunicipalities(command('municipality.import'), { text: municipalities });
  const list = seedOf('task-catalogue', 'activities.yaml');
  await catalogue.importCatalogue(command('task.import'), { text: list });
}
