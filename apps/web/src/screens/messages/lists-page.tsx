import { channelNames } from '../../words/nl/messaging';
import { messageWords as words } from '../../words/nl/staff/messages';
import { watcherWords } from '../../words/nl/staff/watchers';
import { DataTable, Empty, Form, mayDo, momentTold, type TableColumn, useScreen } from '../frame';
import { type MessageNamed, type MessagePage, type PileCounts, type ReplyNamed } from './message-reads';
import { messagesPath, PilePage } from './piles';

const nameOf = ({ reach }: MessageNamed) => reach?.name || reach?.mobile || words.erased;
const subjectOf = ({ wording }: MessageNamed) => wording?.subject ?? words.forgotten;

const to: TableColumn<MessageNamed> = { title: words.columns.to, text: nameOf };
const says: TableColumn<MessageNamed> = { title: words.columns.says, text: subjectOf };
const told: TableColumn<MessageNamed> = {
  title: words.columns.told,
  text: ({ toldAt }) => momentTold(toldAt, 'nl'),
};
const channel: TableColumn<MessageNamed> = {
  title: words.columns.channel,
  text: (one) => (one.channel === null ? '' : channelNames[one.channel]),
};
const telephone: TableColumn<MessageNamed> = {
  title: words.columns.telephone,
  text: ({ reach }) => reach?.telephone ?? words.noNumber,
};

interface ListProps extends MessagePage {
  readonly counts: PileCounts;
}

/** What was given up. */
export function DeadPage({ counts, ...page }: ListProps) {
  const screen = useScreen();
  return (
    <PilePage organiser={page.organiser} counts={counts} pile="" {...words.dead}>
      {counts.waiting > 0 && <p>{words.underway(counts.waiting)}</p>}
      <Messages {...page} {...words.dead} columns={[to, says, channel, told]} at="" />
      {mayDo(screen, 'watcher.read') && (
        <p>
          <a href={`${messagesPath(page.organiser)}/wachters`}>{watcherWords.title}</a>
        </p>
      )}
    </PilePage>
  );
}

/** Whom to telephone, with what to say behind each name. */
export function CallsPage({ counts, ...page }: ListProps) {
  return (
    <PilePage organiser={page.organiser} counts={counts} pile="/bellijst" {...words.calls}>
      <Messages {...page} {...words.calls} columns={[to, telephone, says, told]} at="/bellijst" />
    </PilePage>
  );
}

interface MessagesProps extends MessagePage {
  readonly title: string;
  readonly empty: string;
  readonly columns: readonly TableColumn<MessageNamed>[];
  readonly at: string;
}

function Messages({ organiser, rows, next, title, empty, columns, at }: MessagesProps) {
  const path = messagesPath(organiser);
  if (rows.length === 0) return <Empty says={empty} />;
  return (
    <>
      <DataTable
        headed
        title={title}
        columns={columns}
        rows={rows}
        keyOf={({ dispatch }) => dispatch}
        rowHref={({ dispatch }) => `${path}/${dispatch}`}
      />
      {next !== undefined && (
        <p>
          <a href={`${path}${at}?na=${encodeURIComponent(next)}`}>{words.more}</a>
        </p>
      )}
    </>
  );
}

interface RepliesProps {
  readonly organiser: MessagePage['organiser'];
  readonly counts: PileCounts;
  readonly replies: readonly ReplyNamed[];
}

/** Text messages that came in: what a human being must read in front. */
export function RepliesPage({ organiser, counts, replies }: RepliesProps) {
  const toRead = replies.filter(({ handledAt }) => handledAt === null);
  const read = replies.filter(({ handledAt }) => handledAt !== null);
  return (
    <PilePage organiser={organiser} counts={counts} pile="/sms" {...words.replies}>
      {replies.length === 0 && <Empty says={words.replies.empty} />}
      {toRead.length > 0 && <h2>{words.replies.toRead}</h2>}
      {toRead.map((reply) => (
        <section class="card" key={reply.reply}>
          <Said {...reply} />
          <Form action={`${messagesPath(organiser)}/sms/${reply.reply}`}>
            <button type="submit">
              {words.replies.handle}
              <span class="unseen"> {senderOf(reply)}</span>
            </button>
          </Form>
        </section>
      ))}
      {read.length > 0 && (
        <>
          <h2>{words.replies.read}</h2>
          <ul class="rows">
            {read.map((reply) => (
              <li key={reply.reply}>
                <Said {...reply} />
              </li>
            ))}
          </ul>
        </>
      )}
    </PilePage>
  );
}

function senderOf({ name, sender }: ReplyNamed): string {
  if (sender === null) return words.erased;
  return name === undefined ? `${words.replies.unknown} ${sender}` : `${name} (${sender})`;
}

const isOutcome = (text: string): text is keyof typeof words.replies.outcomes =>
  Object.hasOwn(words.replies.outcomes, text);

function Said(reply: ReplyNamed) {
  const { said, receivedAt, outcome, isShared } = reply;
  return (
    <>
      <p>
        <strong>{senderOf(reply)}</strong>, {momentTold(receivedAt, 'nl')}
        {outcome !== null && isOutcome(outcome) && `: ${words.replies.outcomes[outcome]}`}
      </p>
      <blockquote>{said ?? words.forgotten}</blockquote>
      {isShared && <p class="quiet">{words.replies.shared}</p>}
    </>
  );
}
