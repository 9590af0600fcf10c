import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { CLOCK, type Clock, type Id, type Moment, NotFound, today } from '#kernel';
import {
  addresseeOf,
  type AnyTold,
  callsDue,
  chosenBy,
  type ChosenChannels,
  type ClosedWay,
  closedWays,
  type Content,
  contentOf,
  deadDispatches,
  type DispatchesAsked,
  type DispatchSeen,
  dispatchSeen,
  letterBatches,
  type Letterhead,
  lettersInBatch,
  type OutboxCounts,
  outboxCounts,
  type Pile,
  type Reach,
  reachOf,
  repliesSeen,
  type ReplySeen,
  toldTo,
  triesOf,
  type TrySeen,
  wordingOf,
  type Wording,
} from '#messaging';
import { knowsParty } from '#registry';
import { messageWords } from '../../words/nl/staff/messages';
import { type OwnerKind } from '../people/office';

/** How many messages stand where, and by which ways nothing leaves. */
export interface PileCounts extends OutboxCounts {
  readonly closed: readonly ClosedWay[];
}

/** A message with its words, and with the name of whom it is for. */
export interface MessageNamed extends DispatchSeen {
  /** Nothing on file any more: the name and the reach are gone. */
  readonly reach: Reach | undefined;
  /** In Dutch, as the office reads it; `undefined` when the facts were forgotten. */
  readonly wording: Wording | undefined;
  /** In the language of whom it is for, as somebody would say it on the telephone. */
  readonly spoken: Wording | undefined;
}

export interface MessageFile {
  readonly organiser: Id;
  readonly message: MessageNamed;
  readonly tries: readonly TrySeen[];
}

/** How somebody is told things, and what they were told, the latest first. */
export interface ChoicesFile {
  readonly organiser: Id;
  readonly kind: OwnerKind;
  readonly owner: Id;
  readonly name: string;
  readonly chosen: ChosenChannels;
  readonly told: readonly MessageNamed[];
}

export interface ReplyNamed extends ReplySeen {
  readonly name: string | undefined;
}

const AT_ONCE = 25;
const LATEST = 50;

/** Reads what people are told, with names and words beside the ids. */
@Injectable()
export class MessageReads {
  constructor(
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async counts(organiser: Id): Promise<PileCounts> {
    const counts = await outboxCounts(this.reading, { organiser, now: this.clock.now() });
    return { ...counts, closed: await closedWays(this.reading, organiser) };
  }

  /** What was given up, a page of it; `after` is the last one of the page before. */
  dead(organiser: Id, after: string): Promise<MessagePage> {
    return this.page(organiser, after, (asked) => deadDispatches(this.reading, asked));
  }

  /** Whom to telephone now. */
  calls(organiser: Id, after: string): Promise<MessagePage> {
    const now = this.clock.now();
    return this.page(organiser, after, (asked) => callsDue(this.reading, { ...asked, now }));
  }

  /** @throws NotFound */
  async file(organiser: Id, dispatch: Id): Promise<MessageFile> {
    const seen = await dispatchSeen(this.reading, { organiser, dispatch });
    const [message] = await this.named(organiser, [seen]);
    return { organiser, message: message ?? bare(seen), tries: await triesOf(this.reading, dispatch) };
  }

  /** What somebody chose, and what they were told. @throws NotFound when this organiser has no such party */
  async choices(organiser: Id, kind: OwnerKind, owner: Id): Promise<ChoicesFile> {
    if (!(await knowsParty(this.reading, { organiser, kind, party: owner }))) throw new NotFound(kind, owner);
    const on = today(this.clock);
    const asked = { partyKind: kind, party: owner, site: null };
    const reach = (await reachOf(this.reading, { organiser, on }, [asked])).of(asked);
    return {
      organiser,
      kind,
      owner,
      name: reach?.name ?? messageWords.erased,
      chosen: await chosenBy(this.reading, { organiser, party: owner, on }),
      told: await this.named(
        organiser,
        await toldTo(this.reading, { organiser, party: owner, limit: LATEST }),
      ),
    };
  }

  async replies(organiser: Id): Promise<ReplyNamed[]> {
    const replies = await repliesSeen(this.reading, { organiser, limit: LATEST });
    const on = today(this.clock);
    const senders = replies.flatMap(({ partyKind, party }) =>
      partyKind === null || party === null ? [] : [{ partyKind, party, site: null }],
    );
    const reaches = await reachOf(this.reading, { organiser, on }, senders);
    return replies.map((reply) => {
      const { partyKind, party } = reply;
      const known =
        partyKind === null || party === null ? undefined : reaches.of({ partyKind, party, site: null });
      return { ...reply, name: known?.name };
    });
  }

  async letters(organiser: Id) {
    const batches = await letterBatches(this.reading, organiser, AT_ONCE);
    return { organiser, counts: await this.counts(organiser), batches };
  }

  /** The letters of a batch, what goes to one person together. @throws NotFound */
  batch(organiser: Id, batch: Id): Promise<{ piles: readonly Pile[]; head: Letterhead }> {
    return lettersInBatch(this.reading, { organiser, batch, on: today(this.clock) });
  }

  /** Messages that nobody was told yet, with whom they are for. */
  async wouldBeTold(organiser: Id, messages: readonly AnyTold[]) {
    const on = today(this.clock);
    const addressees = messages.map(({ to }) => addresseeOf(to));
    const reaches = await reachOf(this.reading, { organiser, on }, addressees);
    return messages.map((told, at) => {
      const addressee = addressees[at];
      return { reach: addressee && reaches.of(addressee), wording: wordingOf(told as Content, 'nl') };
    });
  }

  private async page(
    organiser: Id,
    after: string,
    read: (asked: DispatchesAsked) => Promise<DispatchSeen[]>,
  ): Promise<MessagePage> {
    const [dueAt, dispatch] = after.split(' ') as [Moment?, Id?];
    const asked = dueAt && dispatch ? { after: { dueAt, dispatch } } : {};
    const rows = await read({ organiser, limit: AT_ONCE + 1, ...asked });
    const last = rows.length > AT_ONCE ? rows[AT_ONCE - 1] : undefined;
    return {
      organiser,
      rows: await this.named(organiser, rows.slice(0, AT_ONCE)),
      next: last && `${last.dueAt} ${last.dispatch}`,
    };
  }

  private async named(organiser: Id, rows: readonly DispatchSeen[]): Promise<MessageNamed[]> {
    const reaches = await reachOf(this.reading, { organiser, on: today(this.clock) }, rows);
    return rows.map((row) => {
      const [reach, content] = [reaches.of(row), contentOf(row)];
      return {
        ...row,
        reach,
        wording: content && wordingOf(content, 'nl'),
        spoken: content && wordingOf(content, reach?.language ?? 'nl'),
      };
    });
  }
}

export interface MessagePage {
  readonly organiser: Id;
  readonly rows: readonly MessageNamed[];
  readonly next: string | undefined;
}

const bare = (seen: DispatchSeen): MessageNamed => ({
  ...seen,
  reach: undefined,
  wording: undefined,
  spoken: undefined,
});
