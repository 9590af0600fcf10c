import { todayWords as words } from '../../../words/nl/staff/planning-today';
import { Empty, Page, useScreen } from '../../frame';
import { mayDo } from '../office';
import { planningAt, withQuery } from '../paths';
import { daysSince } from '../told';
import { type Queue, type QueueName, type QueueRow } from './queue';

const ROWS_SHOWN = 5;

interface TodayProps {
  readonly organiser: Parameters<typeof planningAt>[0];
  readonly queues: readonly Queue[];
  /** One list alone, whole. */
  readonly only: QueueName | undefined;
  readonly whose: keyof typeof words.whoseChoices;
}

/** "Vandaag": every list with its count and its oldest, every row with the one next thing to do. */
export function TodayPage({ organiser, queues, only, whose }: TodayProps) {
  const screen = useScreen();
  const to = planningAt(organiser);
  const shown = queues.filter(({ name, rows }) => (only === undefined ? rows.length > 0 : name === only));
  return (
    <Page title={words.title} staff wide sheet="planning">
      <div class="page-head">
        <h1>{words.title}</h1>
        <div class="page-actions">
          {mayDo(screen, 'request.register') && (
            <a class="button" href={to.phone} data-key="n">
              {words.newRequest}
            </a>
          )}
          {mayDo(screen, 'window.publish') && (
            <a class="button quiet" href={to.publish}>
              {words.publish}
            </a>
          )}
        </div>
      </div>
      <div class="worklist">
        <aside>
          <QueueNav to={to.today} queues={queues} only={only} whose={whose} />
        </aside>
        <div>
          {shown.every(({ rows }) => rows.length === 0) && (
            <Empty says={words.allDone} action={{ says: words.allDoneAction, href: to.board }} />
          )}
          {shown.map((queue) => (
            <QueueCard
              key={queue.name}
              queue={queue}
              to={to.today}
              whose={whose}
              isAlone={only !== undefined}
            />
          ))}
        </div>
      </div>
    </Page>
  );
}

interface QueueNavProps extends Pick<TodayProps, 'queues' | 'only' | 'whose'> {
  readonly to: string;
}

function QueueNav({ to, queues, only, whose }: QueueNavProps) {
  return (
    <>
      <nav class="queues" aria-label={words.lists}>
        <ul>
          {queues.map(({ name, rows }) => (
            <li key={name}>
              <a
                href={withQuery(to, { lijst: name, wie: whose })}
                aria-current={name === only ? 'page' : undefined}
              >
                {words.queues[name]}{' '}
                <span class={rows.length > 0 ? 'count some' : 'count'}>{rows.length}</span>
              </a>
            </li>
          ))}
        </ul>
        {only !== undefined && <a href={withQuery(to, { wie: whose })}>{words.showEverything}</a>}
      </nav>
      <nav class="tabs" aria-label={words.whose}>
        {(Object.keys(words.whoseChoices) as (typeof whose)[]).map((one) => (
          <a
            key={one}
            href={withQuery(to, { lijst: only, wie: one })}
            aria-current={one === whose ? 'page' : undefined}
          >
            {words.whoseChoices[one]}
          </a>
        ))}
      </nav>
    </>
  );
}

interface QueueCardProps extends Pick<TodayProps, 'whose'> {
  readonly queue: Queue;
  readonly to: string;
  readonly isAlone: boolean;
}

function QueueCard({ queue: { name, rows, note }, to, whose, isAlone }: QueueCardProps) {
  const { today } = useScreen();
  const oldest = rows.map(({ since }) => since).toSorted()[0];
  const shown = isAlone ? rows : rows.slice(0, ROWS_SHOWN);
  return (
    <section class="card queue" aria-labelledby={`queue-${name}`}>
      <div class="queue-head">
        <h2 id={`queue-${name}`}>
          {words.queues[name]} <span class="count some">{rows.length}</span>
        </h2>
        {oldest !== undefined && oldest < today && (
          <span class="quiet">{words.oldest(daysSince(oldest, today))}</span>
        )}
      </div>
      {note !== undefined && <p class="quiet">{note}</p>}
      <ul class="rows">
        {shown.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <a href={withQuery(to, { lijst: name, wie: whose })}>{words.showAll(rows.length)}</a>
      )}
      {rows.length === 0 && <p>{words.nothing}</p>}
    </section>
  );
}

function Row({ row: { href, head, about, step, stepHref } }: { readonly row: QueueRow }) {
  return (
    <li data-row class="todo">
      <div>
        <a class="row-head" href={href}>
          {head}
        </a>
        <p class="quiet">{about}</p>
      </div>
      <a class="button quiet small" href={stepHref} data-key="v">
        {words.actions[step]} <span class="unseen">{head}</span>
      </a>
    </li>
  );
}
