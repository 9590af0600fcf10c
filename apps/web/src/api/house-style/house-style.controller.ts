import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import {
  type HouseStyle,
  houseStyleOf,
  HouseStyles,
  LOGO_BYTES_MAXIMUM,
  type StyleChange,
} from '#house-style';
import { type Id } from '#kernel';
import { Answers, Does, done, type Hand, IfMatch, InHand, IsOneOf, IsText, IsWhole, PathId } from '../frame';

const VERSIONS = 1_000_000_000;
const none = { optional: true, nullable: true } as const;
/** Four letters of base64 for each three bytes, and room for what is a little too large, so that the rule can say so. */
const LOGO_LETTERS = 2 * LOGO_BYTES_MAXIMUM;

class HouseStyleFields {
  @IsText({ max: 200, ...none, describes: 'Name above the page; null for that of the service.' })
  readonly name?: string | null;
  @IsText({ max: 20, ...none, example: '#0b5d57' }) readonly colour?: string | null;
  @IsText({ max: 20, ...none, describes: 'The colour in the dark.' }) readonly colourDark?: string | null;
  @IsText({
    max: LOGO_LETTERS,
    ...none,
    describes: 'PNG or SVG as base64. Left out, the logo stays; null takes it away.',
  })
  readonly logo?: string | null;
}

class HouseStyleAnswer implements HouseStyle {
  @IsWhole({ min: 0, max: VERSIONS, describes: '0 while no style was ever kept.' }) readonly version!: number;
  @IsText({ max: 200, optional: true }) readonly name!: string | null;
  @IsText({ max: 20, optional: true }) readonly colour!: string | null;
  @IsText({ max: 20, optional: true }) readonly colourDark!: string | null;
  @IsOneOf(['image/svg+xml', 'image/png'], { optional: true }) readonly logoType!: HouseStyle['logoType'];
}

/** How the pages of an organiser look. */
@Controller('organisers/:organiserId/houseStyle')
@ApiTags('houseStyle')
export class HouseStyleController {
  constructor(
    private readonly styles: HouseStyles,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('houseStyle.change')
  @Answers(HouseStyleAnswer)
  getHouseStyle(@PathId('organiserId') organiser: Id): Promise<HouseStyleAnswer> {
    return houseStyleOf(this.reading, organiser);
  }

  /** The style is kept whole: what is left out looks as without one, but for the logo. */
  @Put()
  @Does('houseStyle.change')
  @Answers(HouseStyleAnswer)
  async putHouseStyle(@IfMatch() version: number, @InHand() hand: Hand, @Body() body: HouseStyleFields) {
    const { name = null, colour = null, colourDark = null, logo } = body;
    const asked = { name, colour, colourDark, logo: logoOf(logo), version };
    return done(await this.styles.change(hand(body, { subject: hand.organiser }), asked));
  }
}

const logoOf = (logo: string | null | undefined): StyleChange['logo'] =>
  logo === undefined ? 'keep' : logo === null ? 'none' : Buffer.from(logo, 'base64');
