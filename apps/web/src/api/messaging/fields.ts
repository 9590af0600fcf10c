import { type Reading } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import {
  type AnswerTaken,
  answersTaken,
  causeOfFailure,
  type CallOutcome,
  callOutcomes,
  contentOf,
  type DispatchSeen,
  dispatchStates,
  type MessageChannel,
  messageChannels,
  type Reach,
  reachOf,
  type TrySeen,
  wordingOf,
} from '#messaging';
import { causeWords } from '../../words/nl/messaging';
import { IsIdText, IsMoment, IsOneOf, IsPart, IsText, IsWhole, PageQuery } from '../frame';

const parties = ['worker', 'user', 'reply'] as const;
const SENTENCES_MAXIMUM = 20;
const WORDS_MAXIMUM = 1_600;
const TRIES_MAXIMUM = 1_000;

export class MessagesQuery extends PageQuery {
  @IsIdText({ describes: 'The worker or user who was told.' }) readonly party!: Id;
}

export class CallFields {
  @IsOneOf(callOutcomes, { describes: 'What came of the call; yes and no answer what the message asks.' })
  readonly outcome!: CallOutcome;
  @IsText({ max: WORDS_MAXIMUM, optional: true, describes: 'What was said.' }) readonly said?: string;
}

export class RerouteFields {
  /** Of the message that takes its place; chosen by the caller, so that a double click is one. */
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsOneOf(messageChannels, { describes: 'By which way it goes instead.' }) readonly channel!: MessageChannel;
}

/** A message on its way, in the words in which it is told. */
export class MessageAnswer {
  @IsIdText() readonly id!: Id;
  @IsText({ max: 60 }) readonly kind!: string;
  @IsOneOf(parties, { describes: 'A reply goes to the number that sent a text message.' })
  readonly partyKind!: DispatchSeen['partyKind'];
  @IsIdText() readonly party!: Id;
  @IsText({ max: 200, optional: true, describes: 'Left out once the person is erased.' })
  readonly name?: string | null;
  @IsText({ max: 60, optional: true }) readonly telephone?: string | null;
  @IsOneOf(dispatchStates) readonly state!: DispatchSeen['state'];
  @IsOneOf(messageChannels, { optional: true }) readonly channel?: MessageChannel | null;
  @IsMoment() readonly toldAt!: Moment;
  @IsMoment({ describes: 'When it leaves, or when to call.' }) readonly dueAt!: Moment;
  @IsWhole({ min: 0, max: TRIES_MAXIMUM }) readonly tries!: number;
  @IsText({ max: WORDS_MAXIMUM, optional: true, describes: 'Left out once it was forgotten what was said.' })
  readonly subject?: string | null;
  @IsText({ max: WORDS_MAXIMUM, list: { max: SENTENCES_MAXIMUM } }) readonly says!: readonly string[];
  @IsText({ max: WORDS_MAXIMUM, optional: true, describes: 'What who telephones asks at the end.' })
  readonly asks?: string | null;
}

/** A message after a call about it. */
export class CallAnswer extends MessageAnswer {
  @IsOneOf(answersTaken, {
    optional: true,
    describes: 'What became of a yes or a no to what the message asks.',
  })
  readonly became?: AnswerTaken['outcome'];
}

/** One try to send it, or one call. */
class TryAnswer {
  @IsMoment() readonly at!: Moment;
  @IsText({ max: 60, example: 'no-answer' }) readonly outcome!: string;
  @IsText({ max: 60, optional: true, describes: 'What a server said, such as `550`.' })
  readonly code?: string | null;
  @IsText({ max: 400, optional: true, describes: 'Why, and what to do about it, in plain words.' })
  readonly why?: string | null;
  @IsText({ max: WORDS_MAXIMUM, optional: true, describes: 'What was said on the telephone.' })
  readonly said?: string | null;
}

/** A message, with everything that was tried with it. */
export class MessageFileAnswer extends MessageAnswer {
  @IsPart(() => TryAnswer, { list: { max: TRIES_MAXIMUM } }) readonly history!: readonly TryAnswer[];
}

export function shownTry(channel: MessageChannel | null, { triedAt: at, ...rest }: TrySeen): TryAnswer {
  const why = rest.code === null ? undefined : causeWords[causeOfFailure(channel, rest.code)];
  return { at, ...rest, why: why ? `${why.says} ${why.helps}` : null };
}

interface At {
  readonly organiser: Id;
  readonly on: Day;
}

/** Messages in words, each with how its person is reached on a day. */
export async function shownMessages(
  reading: Reading,
  at: At,
  rows: readonly DispatchSeen[],
): Promise<MessageAnswer[]> {
  const reaches = await reachOf(reading, at, rows);
  return rows.map((row) => inWords(row, reaches.of(row)));
}

export async function shownMessage(reading: Reading, at: At, seen: DispatchSeen): Promise<MessageAnswer> {
  const reaches = await reachOf(reading, at, [seen]);
  return inWords(seen, reaches.of(seen));
}

function inWords(seen: DispatchSeen, reach: Reach | undefined): MessageAnswer {
  const { dispatch: id, kind, partyKind, party, state, channel, toldAt, dueAt, tries } = seen;
  const content = contentOf(seen);
  const wording = content && wordingOf(content, reach?.language ?? 'nl');
  return {
    id,
    kind,
    partyKind,
    party,
    name: reach?.name || null,
    telephone: reach?.telephone ?? reach?.mobile ?? null,
    state,
    channel,
    toldAt,
    dueAt,
    tries,
    subject: wording?.subject ?? null,
    says: wording?.says ?? [],
    asks: wording?.asks ?? null,
  };
}
