import { type ComponentChildren } from 'preact';
import { type Id } from '#kernel';
import { causeOfFailure } from '#messaging';
import { causeWords, channelNames } from '../../words/nl/messaging';
import { messageWords as words } from '../../words/nl/staff/messages';
import { Done, momentTold, Page, Tabs } from '../frame';
import { type PileCounts } from './message-reads';
import { officePath } from '../people/office';

export const messagesPath = (organiser: Id) => `${officePath(organiser)}/berichten`;

interface PilePageProps {
  readonly organiser: Id;
  readonly counts: PileCounts;
  /** Which pile: the last word of its address, empty for what was not delivered. */
  readonly pile: '' | '/bellijst' | '/sms' | '/brieven';
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

/** One of the piles of messages that wait for somebody at the office. */
export function PilePage({ organiser, counts, pile, title, lead, children }: PilePageProps) {
  const at = messagesPath(organiser);
  const { tabs } = words;
  return (
    <Page title={title} back={`${officePath(organiser)}/vandaag`} staff>
      <Done says={words.done} />
      <h1>{title}</h1>
      <Tabs
        label={words.title}
        current={`${at}${pile}`}
        tabs={[
          [at, tabs.dead(counts.dead)],
          [`${at}/bellijst`, tabs.calls(counts.calls)],
          [`${at}/sms`, tabs.replies(counts.replies)],
          [`${at}/brieven`, tabs.letters(counts.letters)],
        ]}
      />
      <p class="lead">{lead}</p>
      {counts.closed.map(({ channel, since, code, waiting }) => {
        const { says, helps } = causeWords[causeOfFailure(channel, code)];
        return (
          <p class="warning" key={channel}>
            {words.closed(channelNames[channel], momentTold(since, 'nl'), waiting)} {says} {helps}{' '}
            <small>{words.code(code)}</small>
          </p>
        );
      })}
      {children}
    </Page>
  );
}
