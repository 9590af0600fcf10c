import { Body, Controller, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Refusal } from '#kernel';
import { correctedFile, fileKinds, GoLiveImport, importKinds, type ImportReport } from '#registry';
import {
  Answers,
  Does,
  type Hand,
  InHand,
  IsOneOf,
  IsPart,
  IsText,
  IsWhole,
  IsYesNo,
  RefusalShape,
  wordsOf,
} from '../frame';
import { ImportFields } from './fields';

const LARGE = 1_000_000_000;

class RefusedRowAnswer {
  @IsWhole({ min: 1, max: LARGE, describes: 'Line of the file, the heading being 1.' })
  readonly line!: number;
  @IsPart(() => RefusalShape, { list: { max: 100 } }) readonly refusals!: readonly RefusalShape[];
}

class ImportAnswer {
  @IsOneOf(importKinds) readonly kind!: string;
  @IsWhole({ min: 0, max: LARGE }) readonly rows!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly taken!: number;
  @IsWhole({ min: 0, max: LARGE, describes: 'Rows that an earlier file brought already.' })
  readonly known!: number;
  @IsPart(() => RefusedRowAnswer, { list: { max: 100_000 } }) readonly refused!: readonly RefusedRowAnswer[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  readonly totals!: Readonly<Record<string, number>>;
  @IsText({ max: 20, describes: 'Sign the totals with this code to land the file.' })
  readonly signature!: string;
  @IsYesNo({ describes: 'False while nothing was stored.' }) readonly landed!: boolean;
  @IsText({
    max: LARGE,
    optional: true,
    describes: 'The refused rows with why, to mend and send again (CSV).',
  })
  readonly corrected?: string;
}

/** The go-live import: looked at without a signature, landed with the one under the totals. */
@Controller('organisers/:organiserId/imports')
@ApiTags('imports')
export class RegistryImportsController {
  constructor(private readonly imports: GoLiveImport) {}

  @Post()
  @Does('registry.import')
  @Answers(ImportAnswer)
  async importRecords(
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: ImportFields,
  ): Promise<ImportAnswer> {
    const { kind, csv, on, source, signature, withoutRefused = false } = body;
    const file = { kind, csv, on, source };
    const report =
      signature === undefined
        ? await this.imports.preview(hand(body), file)
        : await this.imports.land(hand(body), file, { signature, withoutRefused });
    return shownReport(report);
  }
}

const sentence = (refusal: Refusal) => `${wordsOf(refusal).says} ${wordsOf(refusal).helps}`;

const shownReport = ({ refused, ...report }: ImportReport): ImportAnswer => ({
  ...report,
  refused: refused.map(({ line, refusals }) => ({ line, refusals: refusals.map(wordsOf) })),
  ...(refused.length > 0 && { corrected: correctedFile(fileKinds[report.kind].columns, refused, sentence) }),
});
