import { type Id } from '#kernel';
import { type WatchRow } from '#messaging';
import { watcherNames, type WatcherName } from '#watchers';
import { watcherWords as words } from '../../words/nl/staff/watchers';
import {
  DataTable,
  dateTold,
  Empty,
  Form,
  mayDo,
  momentTold,
  Page,
  type TableColumn,
  useScreen,
} from '../frame';
import { type MessageNamed } from './message-reads';
import { messagesPath } from './piles';

interface WatchersPageProps {
  readonly organiser: Id;
  /** What the watchers did, the latest first. */
  readonly watches: readonly WatchRow[];
}

interface Watcher {
  readonly name: WatcherName;
  readonly last: WatchRow | undefined;
}

const columns: readonly TableColumn<Watcher>[] = [
  { title: words.columns.watcher, text: ({ name }) => words.names[name] },
  { title: words.columns.last, text: ({ last }) => (last ? momentTold(last.endedAt, 'nl') : words.never) },
  { title: words.columns.found, text: ({ last }) => String(last?.found ?? ''), number: true },
  { title: words.columns.told, text: ({ last }) => String(last?.told ?? ''), number: true },
];

const isWatcher = (name: string): name is WatcherName => watcherNames.some((one) => one === name);

/** Every watcher: when it looked last, and what it found. */
export function WatchersPage({ organiser, watches }: WatchersPageProps) {
  const at = `${messagesPath(organiser)}/wachters`;
  const watchers = watcherNames.map((name) => ({
    name,
    last: watches.find(({ watcher }) => watcher === name),
  }));
  return (
    <Page title={words.title} back={messagesPath(organiser)} staff>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <DataTable
        headed
        title={words.title}
        columns={columns}
        rows={watchers}
        keyOf={({ name }) => name}
        rowHref={({ name }) => `${at}/${name}`}
      />
      {watches.length > 0 && <h2>{words.history}</h2>}
      <ul class="rows">
        {watches.map(({ watcher, onDay, endedAt, found, told }) => (
          <li key={`${watcher} ${onDay}`}>
            {words.line(
              momentTold(endedAt, 'nl'),
              isWatcher(watcher) ? words.names[watcher] : watcher,
              found,
              told,
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}

export interface WatcherPageProps {
  readonly organiser: Id;
  readonly watcher: WatcherName;
  /** What would be told now, and to whom. */
  readonly found: readonly Pick<MessageNamed, 'reach' | 'wording'>[];
}

const foundColumns: readonly TableColumn<WatcherPageProps['found'][number]>[] = [
  { title: words.to, text: ({ reach }) => reach?.name ?? '' },
  { title: words.subject, text: ({ wording }) => wording?.subject ?? '' },
];

/** What one watcher would tell now, without telling it. */
export function WatcherPage({ organiser, watcher, found }: WatcherPageProps) {
  const screen = useScreen();
  const at = `${messagesPath(organiser)}/wachters`;
  const title = words.would(words.names[watcher]);
  return (
    <Page title={title} back={at} staff>
      <h1>{title}</h1>
      <p class="lead">{dateTold(screen.today, 'nl')}</p>
      {found.length === 0 ? (
        <Empty says={words.nothing} />
      ) : (
        <>
          <p>{words.wouldSays(found.length)}</p>
          <DataTable headed title={title} columns={foundColumns} rows={found} keyOf={(_, place) => place} />
          {mayDo(screen, 'watcher.run') && (
            <Form action={`${at}/${watcher}`}>
              <button type="submit">{words.tell}</button>
            </Form>
          )}
        </>
      )}
    </Page>
  );
}
