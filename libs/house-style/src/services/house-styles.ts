import { Injectable } from '@nestjs/common';
import { type Command, Road, type Taken } from '#database';
import { ChangedMeanwhile, refuseUnlessAllowed } from '#kernel';
import { logoTypeOf, refusalsOfLogo } from '../rules/logo';
import { refusalsToStyle, type StyleAsked } from '../rules/style';
import { type HouseStyle, houseStyleOf, logoOf } from '../store/house-styles';

export interface StyleChange extends StyleAsked {
  /** The version its editor saw; 0 for the first one. */
  readonly version: number;
  /** A new logo; `keep` for the one there is, `none` for no more. */
  readonly logo: Uint8Array | 'keep' | 'none';
}

/** The look of an organiser's pages; the command's subject is the organiser. */
@Injectable()
export class HouseStyles {
  constructor(private readonly road: Road) {}

  /**
   * Keeps a style whole: what is null looks as without one.
   * @throws ChangedMeanwhile, Refused for a colour that cannot be read or a logo that cannot be shown
   */
  change(command: Command, asked: StyleChange): Promise<Taken<HouseStyle>> {
    const { name, colour, colourDark, logo, version } = asked;
    const organiser = command.subject;
    return this.road.take(command, {
      perform: async (tx) => {
        refuseUnlessAllowed([
          ...refusalsToStyle(asked),
          ...(typeof logo === 'string' ? [] : refusalsOfLogo(logo)),
        ]);
        const before = await houseStyleOf(tx, organiser);
        if (before.version !== version) throw new ChangedMeanwhile('house style', organiser);
        const kept = logo === 'keep' ? await logoOf(tx, organiser) : undefined;
        const content = typeof logo === 'string' ? (kept?.content ?? null) : Buffer.from(logo);
        const type = typeof logo === 'string' ? (kept?.type ?? null) : (logoTypeOf(logo) ?? null);
        await tx.run('delete from house_style where organiser_id = ?', [organiser]);
        await tx.run(
          `insert into house_style (organiser_id, version, recorded_at, name, colour, colour_dark, logo, logo_type)
           values (?, ?, ?, ?, ?, ?, ?, ?)`,
          [organiser, version + 1, tx.now, name, colour, colourDark, content, type],
        );
      },
      answer: (tx, subject) => houseStyleOf(tx, subject),
    });
  }
}
