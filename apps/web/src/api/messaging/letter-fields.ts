import { type Id, type Moment } from '#kernel';
import { type LetterBatch, type Letterhead, letterOf, type Pile } from '#messaging';
import { IsIdText, IsMoment, IsPart, IsText, IsWhole } from '../frame';

export const BATCHES_MAXIMUM = 100;
const LETTERS_MAXIMUM = 10_000;
const LETTER_LENGTH = 100_000;

export class LetterBatchFields {
  /** Chosen by the caller, so that a double click is one batch. */
  @IsIdText({ optional: true }) readonly id?: Id;
}

export class LetterBatchAnswer {
  @IsIdText() readonly id!: Id;
  @IsMoment() readonly madeAt!: Moment;
  @IsMoment({ optional: true, describes: 'Left out until it was printed.' })
  readonly printedAt?: Moment | null;
  @IsWhole({ min: 0, max: LETTERS_MAXIMUM }) readonly letters!: number;
}

export class LetterBatchesAnswer {
  @IsPart(() => LetterBatchAnswer, { list: { max: BATCHES_MAXIMUM } })
  readonly items!: readonly LetterBatchAnswer[];
}

class LetterAnswer {
  @IsText({ max: 200 }) readonly name!: string;
  @IsText({ max: 200, optional: true, describes: 'Left out where there is no address any more.' })
  readonly street?: string | null;
  @IsText({ max: 20, optional: true }) readonly postalCode?: string | null;
  @IsText({ max: 100, optional: true }) readonly town?: string | null;
  @IsText({ max: 10, example: 'nl' }) readonly language!: string;
  @IsText({ max: 1_600 }) readonly subject!: string;
  @IsText({ max: LETTER_LENGTH }) readonly text!: string;
}

export class LettersAnswer {
  @IsPart(() => LetterAnswer, { list: { max: LETTERS_MAXIMUM } }) readonly items!: readonly LetterAnswer[];
}

export const shownBatch = ({ batch: id, ...rest }: LetterBatch): LetterBatchAnswer => ({ id, ...rest });

/** One letter of a batch, as it is printed. */
export function shownLetter(pile: Pile, head: Letterhead): LetterAnswer {
  const [{ reach }] = pile;
  const { subject, text, language } = letterOf(pile, head);
  return {
    name: reach.name,
    street: reach.address?.street ?? null,
    postalCode: reach.address?.postalCode ?? null,
    town: reach.address?.town ?? null,
    language,
    subject,
    text,
  };
}
