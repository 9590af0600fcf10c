import { type Reading } from '#database';
import { type Id, NotFound } from '#kernel';
import { type CatalogueImport, type ImportKind } from '../rules';
import { catalogueImportRows } from './tables';

/** An import with its report. @throws NotFound */
export async function importRow(
  reading: Reading,
  asked: { readonly id: Id; readonly kind: ImportKind },
): Promise<CatalogueImport> {
  const row = await reading.table(catalogueImportRows).findOneBy(asked);
  if (row === null) throw new NotFound('import', asked.id);
  return row;
}
