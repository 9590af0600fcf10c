import { type Id, type Moment } from '#kernel';
import { type ReplySeen } from '#messaging';
import { IsIdText, IsMoment, IsOneOf, IsText, IsYesNo, PageQuery } from '../frame';

const kinds = ['worker', 'user'] as const;
const WORDS_MAXIMUM = 1_600;

export class RepliesQuery extends PageQuery {
  @IsOneOf(['yes', 'no'], { optional: true, describes: 'Only those that somebody read, or that nobody did.' })
  readonly handled?: 'yes' | 'no';
}

/** A text message that came in, and what became of it. */
export class ReplyAnswer {
  @IsIdText() readonly id!: Id;
  @IsOneOf(kinds, { optional: true, describes: 'Left out where nobody has the number.' })
  readonly partyKind?: 'worker' | 'user' | null;
  @IsIdText({ optional: true }) readonly party?: Id | null;
  @IsText({ max: 200, optional: true }) readonly name?: string | null;
  @IsText({ max: 60, optional: true, describes: 'The number; left out once it was erased with the person.' })
  readonly from?: string | null;
  @IsText({ max: WORDS_MAXIMUM, optional: true }) readonly text?: string | null;
  @IsYesNo({ describes: 'It belongs to nobody yet: every organiser sees it, until one takes it.' })
  readonly shared!: boolean;
  @IsMoment() readonly receivedAt!: Moment;
  @IsText({ max: 60, optional: true, describes: 'What it led to, such as `taken` or `not-understood`.' })
  readonly outcome?: string | null;
  @IsMoment({ optional: true }) readonly handledAt?: Moment | null;
}

export function shownReply(seen: ReplySeen, name: string | undefined): ReplyAnswer {
  const { reply: id, partyKind, party, sender, said, isShared, receivedAt, outcome, handledAt } = seen;
  return {
    id,
    partyKind,
    party,
    name: name || null,
    from: sender,
    text: said,
    shared: isShared,
    receivedAt,
    outcome,
    handledAt,
  };
}
