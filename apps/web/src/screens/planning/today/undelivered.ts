import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { causeOfFailure, closedWays, contentOf, deadDispatches, reachOf, wordingOf } from '#messaging';
import { causeWords, channelNames } from '../../../words/nl/messaging';
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
  const closed = await waysClosed(reading, ground);
  const found = await deadDispatches(reading, { organiser, limit: ROWS_MAXIMUM });
  const meant = found.filter(
    ({ partyKind, party }) => partyKind !== 'worker' || (workers?.has(party) ?? true),
  );
  const reaches = await reachOf(reading, { organiser, on: today }, meant);
  const given = meant.map((one): QueueRow => {
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
  return [...closed, ...given];
}

/** The ways by which nothing leaves: what waits for them is not lost, but nobody hears it. */
async function waysClosed(reading: Reading, { organiser, today }: Ground): Promise<QueueRow[]> {
  const href = messagesPath(organiser);
  return (await closedWays(reading, organiser)).map(({ channel, since, code, waiting }) => ({
    id: `way ${channel}`,
    href,
    head: words.wayClosed(channelNames[channel], waiting),
    about: `${agoTold(since, today)}: ${causeWords[causeOfFailure(channel, code)].says}`,
    step: 'check',
    stepHref: href,
    since,
  }));
}
