import { type EntitySchema } from 'typeorm';
import { type Reading } from '#database';
import { nameScore, type Point, type Region, regionOfPostalCode, searchForm } from '../rules';
import { tableOf, text, whole } from './tables';

/** A place name with its postal code, and where it lies. */
export interface PlaceRow extends Point {
  postalCode: string;
  name: string;
  searchName: string;
}

export const placeTable: EntitySchema<PlaceRow> = tableOf<PlaceRow>('place', {
  postalCode: { ...text, primary: true },
  name: { ...text, primary: true },
  searchName: text,
  latitudeE5: whole,
  longitudeE5: whole,
});

interface MaybePoint {
  readonly latitudeE5: number | null;
  readonly longitudeE5: number | null;
}

/** Where a place lies: its region, and its point where it is on our map. */
export interface Located extends MaybePoint {
  readonly region: Region;
}

/** The point of a row, where it has one. */
export const pointOf = ({ latitudeE5, longitudeE5 }: MaybePoint): Point | null =>
  latitudeE5 === null || longitudeE5 === null ? null : { latitudeE5, longitudeE5 };

/**
 * The region and the point of a place as it was typed: by postal code and name, else by the postal code alone. A
 * place that is not on the map has a region all the same.
 */
export async function located(
  reading: Reading,
  { postalCode, place }: { readonly postalCode: string; readonly place: string },
): Promise<Located> {
  const rows = await reading.rows<PlaceRow>('select * from place where postal_code = ? order by name', [
    postalCode,
  ]);
  const row = rows.find(({ searchName }) => searchName === searchForm(place)) ?? rows[0];
  return {
    region: row ? 'flanders' : regionOfPostalCode(postalCode),
    latitudeE5: row?.latitudeE5 ?? null,
    longitudeE5: row?.longitudeE5 ?? null,
  };
}

/** Places that answer a postal code or a name, the best answer first. */
export async function placesFound(
  reading: Reading,
  { search, limit }: { readonly search: string; readonly limit: number },
): Promise<PlaceRow[]> {
  const asked = searchForm(search);
  const rows = await reading.rows<PlaceRow>('select * from place order by search_name, postal_code');
  return rows
    .map((row) => ({ row, score: row.postalCode.startsWith(asked) ? 1 : nameScore(asked, row.searchName) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ row }) => row);
}
