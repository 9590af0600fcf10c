import { Inject, Injectable } from '@nestjs/common';
import { Road, type Writing } from '#database';
import { type Id, type IdSource, IDS } from '#kernel';
import { regimeOf } from '#registry';
import { channelFor, isMessageKind, leavesAt, messageKinds } from '../rules';
import {
  AT_ONCE,
  claimDispatches,
  claimedDispatches,
  type DispatchRow,
  endDispatch,
  lapseLate,
  newDispatches,
  routeDispatch,
  settleDispatches,
  type Tried,
} from '../store/dispatches';
import { reachOf, type ReachFound } from '../store/reach';

/** Messages that a process has in hand, and the name of the claim. */
export interface Claim {
  readonly claim: Id;
  readonly organiser: Id;
  readonly dispatches: readonly DispatchRow[];
  /** So many new messages were given a channel that there may be others, with more haste. */
  readonly mayLeaveNew: boolean;
}

/**
 * Who has which message in hand. Of several processes one takes each message: a claim holds the organiser's book, and
 * what it took is free again after some minutes, should the process die.
 */
@Injectable()
export class Claims {
  constructor(
    private readonly road: Road,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Gives what is new a channel and a moment, and takes in hand what can leave now. */
  async take(organiser: Id, actor: Id): Promise<Claim> {
    const claim = this.ids.next();
    const command = {
      id: claim,
      verb: 'message.claim',
      books: [organiser],
      actor,
      subject: claim,
      body: null,
    };
    let mayLeaveNew = false;
    const { answer: dispatches } = await this.road.take(command, {
      perform: async (tx) => {
        await lapseLate(tx, organiser);
        mayLeaveNew = (await routeNew(tx, organiser)) === AT_ONCE;
        await claimDispatches(tx, organiser);
      },
      answer: claimedDispatches,
    });
    return { claim, organiser, dispatches, mayLeaveNew };
  }

  /** Notes what became of them. */
  async settle({ claim, organiser }: Claim, actor: Id, tried: readonly Tried[]): Promise<void> {
    const command = {
      id: this.ids.next(),
      verb: 'message.settle',
      books: [organiser],
      actor,
      subject: claim,
    };
    await this.road.take(
      { ...command, body: tried },
      { perform: (tx) => settleDispatches(tx, claim, tried), answer: async () => undefined },
    );
  }
}

/** A step: decides how what was told leaves, by what its addressees wish today; answers of how many it did. */
async function routeNew(tx: Writing, organiser: Id): Promise<number> {
  const rows = await newDispatches(tx, organiser);
  if (rows.length === 0) return 0;
  const regime = await regimeOf(tx, organiser);
  const reaches = await reachOf(tx, { organiser, on: tx.today }, rows.map(addressee));
  for (const row of rows) {
    const routed = routeOf(row, reaches);
    if (routed === 'lapsed' || routed === 'unwanted') await endDispatch(tx, row.dispatch, routed);
    else {
      const { channel, haste } = routed;
      await routeDispatch(tx, { dispatch: row.dispatch, channel, dueAt: leavesAt(regime, haste, tx.now) });
    }
  }
  return rows.length;
}

const addressee = ({ partyKind, party, site }: DispatchRow) => ({ partyKind, party, site });

/** Letters and calls gather by themselves, on the pile and on the list, so they need not wait for a digest. */
function routeOf(row: DispatchRow, reaches: ReachFound) {
  const reach = reaches.of(addressee(row));
  if (!reach || row.facts === null || !isMessageKind(row.kind)) return 'lapsed';
  const { haste, topic } = messageKinds[row.kind];
  const choice = reaches.choices.channel(row.party, topic);
  const channel = channelFor({ party: row.partyKind, haste, reach, choice });
  if (channel === 'none') return 'unwanted';
  const gathers = channel === 'letter' || channel === 'phone';
  return { channel, haste: gathers && haste === 'digest' ? ('day' as const) : haste };
}
