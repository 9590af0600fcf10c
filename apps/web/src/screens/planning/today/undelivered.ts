import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { contentOf, deadDispatches, reachOf, wordingOf } from '#messaging';
import { messageWords } from '../../../words/nl/staff/messages';
import { todayWords as words } from '../../../words/nl/staff/planning-today';
import { messagesPath } from '../../messages/piles';
import { agoTold } from '../told';
import { type QueueRow, ROWS_MAXIMUM } from './queue';

interface Ground {
  readonly organiser: Id;
  readonly today: Day;
  readonly workers: ReadonlySet<Id> | undefined;
}

/** Messages that did not arrive, the longest waiting first: somebody does not know something that they should. */
export async function undelivered(reading: Reading, ground: Ground): Promise<QueueRow[]> {
  const { organiser, today, workers } = ground;
  const found = await deadDispatches(reading, { organiser, limit: ROWS_MAXIMUM });
  const meant = found.filter(
    ({ partyKind, party }) => partyKind !== 'worker' || (workers?.has(party) ?? true),
  );
  const reaches = await reachOf(reading, { organiser, on: today }, meant);
  return meant.map((one) => {
    const [reach, content] = [reaches.of(one), contentOf(one)];
    const href = `${messagesPath(organiser)}/${one.dispatch}`;
    const subject = content ? wordingOf(content, 'nl').subject : messageWords.forgotten;
    return {
      id: one.dispatch,
      href,
      head: words.messageTo(reach?.name || reach?.mobile || messageWords.erased, subject),
      about: words.messageMade(agoTold(one.toldAt, today)),
      step: 'resend',
      stepHref: href,
      since: one.toldAt,
    };
  });
}
