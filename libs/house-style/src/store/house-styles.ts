import { type Reading } from '#database';
import { type Id } from '#kernel';
import { type LogoType } from '../rules/style';

/** How an organiser's pages look; what is null looks as without a style. */
export interface HouseStyle {
  /** 0 while no style was ever kept. */
  readonly version: number;
  readonly name: string | null;
  readonly colour: string | null;
  readonly colourDark: string | null;
  readonly logoType: LogoType | null;
}

export interface Logo {
  readonly content: Buffer;
  readonly type: LogoType;
}

const plain: HouseStyle = { version: 0, name: null, colour: null, colourDark: null, logoType: null };

/** The style of an organiser, without the bytes of its logo; the plain one where none was kept. */
export async function houseStyleOf(reading: Reading, organiser: Id): Promise<HouseStyle> {
  const row = await reading.row<HouseStyle>(
    'select version, name, colour, colour_dark, logo_type from house_style where organiser_id = ?',
    [organiser],
  );
  return row ?? plain;
}

/** The logo of an organiser; undefined where it has none. */
export async function logoOf(reading: Reading, organiser: Id): Promise<Logo | undefined> {
  const row = await reading.row<{ logo: Buffer | null; logoType: LogoType | null }>(
    'select logo, logo_type from house_style where organiser_id = ?',
    [organiser],
  );
  return row?.logo && row.logoType ? { content: row.logo, type: row.logoType } : undefined;
}
