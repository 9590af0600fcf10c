import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Database, INSTALLATION } from '#database';
import { day, type Id, Refused } from '#kernel';
import { CataloguePages, TaskCatalogue } from '#task-catalogue';
import { aCommand } from '../support/commands';
import { type Open } from '../support/databases';

const seed = (name: string) => readFileSync(join('libs/task-catalogue/seeds', name), 'utf8');
export const ACTIVITIES = seed('activities.yaml');
export const MUNICIPALITIES = seed('municipalities.csv');

export const ORGANISER = '0192a000-0000-7000-8000-000000000001' as Id;
export const OTHER_ORGANISER = '0192a000-0000-7000-8000-000000000002' as Id;
export const LEUVEN = '24062';
export const GOOIK = '23024';
export const HERNE = '23032';
export const PAJOTTEGEM = '23106';

export const pages = new CataloguePages();

/** The whole installation speaks: an administrator. */
export const command = (what: Partial<Command> = {}) => aCommand({ books: [INSTALLATION], ...what });

/** The seed is taken up, two organisers have a book, and one of them serves Leuven, Gooik and Herne. */
export async function seeded(open: Open) {
  const { database } = await open();
  const catalogue = new TaskCatalogue(database.road);
  await openBooks(database);
  await catalogue.importMunicipalities(command(), { text: MUNICIPALITIES });
  await catalogue.importCatalogue(command(), { text: ACTIVITIES });
  for (const municipality of [LEUVEN, GOOIK, HERNE])
    await catalogue.assignMunicipality(command(), {
      municipality,
      organiser: ORGANISER,
      reference: 'gemeenteraad 4',
      decidedOn: day('2019-01-01'),
      validFrom: day('2019-01-01'),
    });
  return { database, catalogue };
}

const openBooks = (database: Database) =>
  database.road.take(command(), {
    perform: async (tx) => {
      for (const organiser of [ORGANISER, OTHER_ORGANISER])
        await new ChequeLedger().openBook(tx, { organiser });
    },
    answer: async () => null,
  });

/** A private person asks to have the grass mown. */
export const mowing = { task: 'TUIN-05', userKind: 'private-person', organiser: ORGANISER } as const;

/** The council of Leuven decided about mowing, and it counts from April 2026. */
export const decision = {
  task: 'TUIN-05',
  municipalities: [LEUVEN],
  reference: 'gemeenteraad 12',
  decidedOn: day('2026-03-02'),
  validFrom: day('2026-04-01'),
};

/** The reasons for which a promise was refused; none when it was kept. */
export async function refusalsOf(promise: Promise<unknown>) {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refused) return error.refusals;
    throw error;
  }
  return [];
}
