import { type Reading } from '#database';
import { type Id, NotFound } from '#kernel';
import { type CatalogueImport } from '../rules';
import { catalogueImportRows } from './tables';

/** An import with its report. @throws NotFound */
export async function importRow(reading: Reading, id: Id): Promise<CatalogueImport> {
  const row = await reading.table(catalogueImportRows).findOneBy({ id });
  if (row === null) throw new NotFound('catalogue import', id);
  return row;
}
