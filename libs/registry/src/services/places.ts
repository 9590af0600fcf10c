import { parse } from 'csv-parse/sync';
import { Injectable } from '@nestjs/common';
import { type Command, Road, type Taken } from '#database';
import { searchForm } from '../rules';
import { placeTable } from '../store/places';

const E5 = 100_000;
/** Rows in one statement: few enough for the values that PostgreSQL takes at once. */
const ROWS_AT_ONCE = 500;

interface PlaceLine {
  readonly postalCode: string;
  readonly place: string;
  readonly latitude: string;
  readonly longitude: string;
}

/** The places on our map, with their coordinates. */
@Injectable()
export class Places {
  constructor(private readonly road: Road) {}

  /** Replaces all places by those of a file (`postalCode,place,latitude,longitude`); answers how many there are. */
  load(command: Command, csv: string): Promise<Taken<{ readonly places: number }>> {
    const lines = parse<PlaceLine>(csv, { bom: true, columns: true, skip_empty_lines: true, trim: true });
    const rows = lines.map(({ postalCode, place, latitude, longitude }) => ({
      postalCode,
      name: place,
      searchName: searchForm(place),
      latitudeE5: Math.round(Number(latitude) * E5),
      longitudeE5: Math.round(Number(longitude) * E5),
    }));
    return this.road.take(command, {
      perform: async (tx) => {
        await tx.run('delete from place');
        for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
          await tx.table(placeTable).insert(rows.slice(start, start + ROWS_AT_ONCE));
        }
      },
      answer: async (tx) => ({ places: await tx.table(placeTable).count() }),
    });
  }
}
