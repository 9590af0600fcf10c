import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { placesFound } from '#registry';
import { Answers, Does, IsText, IsWhole } from '../frame';
import { PlaceQuery } from './fields';

const SUGGESTIONS = 20;
const E5_MAXIMUM = 18_000_000;

class TownAnswer {
  @IsText({ max: 10 }) readonly postalCode!: string;
  @IsText({ max: 80 }) readonly name!: string;
  @IsWhole({ min: -E5_MAXIMUM, max: E5_MAXIMUM }) readonly latitudeE5!: number;
  @IsWhole({ min: -E5_MAXIMUM, max: E5_MAXIMUM }) readonly longitudeE5!: number;
}

class TownList {
  @ApiProperty({ type: () => TownAnswer, isArray: true }) items!: TownAnswer[];
}

/** Towns and villages of our map, to complete an address. */
@Controller('towns')
@ApiTags('towns')
export class TownsController {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  @Get()
  @Does('place.read')
  @Answers(TownList)
  async listTowns(@Query() { search }: PlaceQuery): Promise<TownList> {
    const rows = await placesFound(this.reading, { search, limit: SUGGESTIONS });
    const items = rows.map(({ postalCode, name, latitudeE5, longitudeE5 }) => ({
      postalCode,
      name,
      latitudeE5,
      longitudeE5,
    }));
    return { items };
  }
}
