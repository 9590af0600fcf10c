import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { INSTALLATION, READING, type Reading, type Taken } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import { DatedSettings, type DatedSettingRow, settingsOf } from '#registry';
import {
  Answers,
  AnswersMade,
  BadInput,
  Does,
  type Hand,
  InHand,
  IsDay,
  IsIdText,
  IsMoment,
  IsOneOf,
  IsText,
  made,
  PathId,
} from '../frame';
import { SetSettingFields } from './fields';
import { shownAs, without } from './told';

class SettingAnswer {
  @IsIdText() readonly id!: Id;
  @IsText({ max: 80 }) readonly name!: string;
  @IsDay() readonly from!: Day;
  @IsDay() readonly decidedOn!: Day;
  @ApiProperty({
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      { type: 'boolean' },
      { type: 'array', items: { type: 'number' } },
    ],
  })
  readonly value!: unknown;
  @IsText({ max: 500 }) readonly source!: string;
  @IsOneOf(['found', 'found-second-hand', 'assumed']) readonly certainty!: string;
  @IsMoment() readonly recordedAt!: Moment;
}

class SettingList {
  @ApiProperty({ type: () => SettingAnswer, isArray: true }) items!: SettingAnswer[];
}

/** Dated settings: what an administrator found out for everybody, and what one organiser chose. */
@Controller()
@ApiTags('settings')
export class SettingsController {
  constructor(
    private readonly settings: DatedSettings,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('settings')
  @Does('setting.read')
  @Answers(SettingList)
  async listSettings() {
    return { items: (await settingsOf(this.reading, INSTALLATION)).map(shownSetting) };
  }

  @Post('settings')
  @Does('setting.set')
  @AnswersMade(SettingAnswer)
  async setSetting(@InHand({ key: 'required' }) hand: Hand, @Body() body: SetSettingFields) {
    return made(shownAs(await this.set(hand, body), shownSetting), '/settings');
  }

  @Get('organisers/:organiserId/settings')
  @Does('setting.read')
  @Answers(SettingList)
  async listOrganiserSettings(@PathId('organiserId') organiser: Id) {
    return { items: (await settingsOf(this.reading, organiser)).map(shownSetting) };
  }

  @Post('organisers/:organiserId/settings')
  @Does('setting.set')
  @AnswersMade(SettingAnswer)
  async setOrganiserSetting(@InHand({ key: 'required' }) hand: Hand, @Body() body: SetSettingFields) {
    return made(shownAs(await this.set(hand, body), shownSetting), `/organisers/${hand.organiser}/settings`);
  }

  /** A value of the wrong shape for its rule is the caller's to mend. */
  private async set(hand: Hand, body: SetSettingFields): Promise<Taken<DatedSettingRow>> {
    try {
      return await this.settings.set(hand(body), without(body, 'id'));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new BadInput([{ in: 'body', name: 'value', detail: error.message }]);
    }
  }
}

const shownSetting = ({
  id,
  name,
  from,
  decidedOn,
  value,
  source,
  certainty,
  recordedAt,
}: DatedSettingRow): SettingAnswer => ({
  id,
  name,
  from,
  decidedOn,
  value: JSON.parse(value) as unknown,
  source,
  certainty,
  recordedAt,
});
