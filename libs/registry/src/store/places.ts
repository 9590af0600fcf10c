import { type EntitySchema } from 'typeorm';
import { type Point } from '../rules';
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

/** The point of a row, where it has one. */
export const pointOf = (row: { latitudeE5: number | null; longitudeE5: number | null }): Point | null =>
  row.latitudeE5 === null || row.longitudeE5 === null
    ? null
    : { latitudeE5: row.latitudeE5, longitudeE5: row.longitudeE5 };
