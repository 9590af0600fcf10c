import { type ComponentChildren } from 'preact';
import { type Day, type Id } from '#kernel';
import { type AssignmentListed, type Place } from '#matching';
import { boardWords as words } from '../../../words/nl/staff/planning-board';
import { Empty, Page, useScreen } from '../../frame';
import { planningAt, withQuery } from '../paths';
import { dayShort } from '../told';
import { Beside } from './board-card';
import { type BoardCard, cardOfJob, cardOfPlace } from './board-cards';
import { BoardControls, type BoardQuery } from './board-controls';
import { type BoardRead, isOpen, type RequestRow, type WorkerRow } from './board';

const OPEN_SHOWN_A_DAY = 6;

interface BoardProps {
  readonly organiser: Id;
  readonly days: readonly Day[];
  readonly query: BoardQuery;
  readonly board: BoardRead;
  /** What explains the cell that was chosen. */
  readonly card: BoardCard | undefined;
}

/**
 * Everybody's days, or every request's. Addresses are relative to the board and words short: a week of a large
 * organiser must stay a light page.
 */
export function BoardPage(props: BoardProps) {
  const { organiser, days, query, board, card } = props;
  const [first, last] = [days[0], days.at(-1)] as [Day, Day];
  const title = days.length === 1 ? dayShort(first) : words.week(dayShort(first), dayShort(last));
  const isEmpty = board.workerRows.length === 0 && board.requestRows.length === 0;
  return (
    <Page title={`${words.title}: ${title}`} staff wide sheet="planning">
      <h1>{title}</h1>
      <BoardControls organiser={organiser} first={first} query={query} />
      {isEmpty && board.open.every((of) => of.length === 0) ? (
        <Empty says={words.none} action={{ says: words.noneAction, href: planningAt(organiser).board }} />
      ) : (
        <>
          <p class="quiet">{words.legend}</p>
          <div class="board-beside">
            <Beside card={card} />
            <div class="table board" role="region" aria-label={title} tabIndex={0}>
              <table>
                <BoardHead {...props} />
                <tbody>
                  {query.per === 'worker' && <OpenRow {...props} />}
                  {board.workerRows.map((row) => (
                    <Worker key={row.worker} row={row} {...props} />
                  ))}
                  {board.requestRows.map((row) => (
                    <Request key={row.request} row={row} {...props} />
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        </>
      )}
    </Page>
  );
}

function BoardHead({ organiser, days, query }: BoardProps) {
  const { today } = useScreen();
  const to = planningAt(organiser).board;
  return (
    <thead>
      <tr>
        <th scope="col">{query.per === 'worker' ? words.who : words.what}</th>
        {days.map((day) => (
          <th key={day} scope="col" class={day === today ? 'now' : undefined}>
            {days.length === 1 ? (
              dayShort(day)
            ) : (
              <a href={withQuery(to, { ...query.kept, dag: day })}>{dayShort(day)}</a>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Places that nobody has, above everybody. */
function OpenRow({ days, board, query }: BoardProps) {
  return (
    <tr class="open-row">
      <th scope="row">{words.openPlaces}</th>
      {board.open.map((places, at) => (
        <td key={days[at]}>
          {places.slice(0, OPEN_SHOWN_A_DAY).map((place) => (
            <Cell key={place.id} query={query} card={cardOfPlace(place.id)} class="o">
              {place.startTime} {board.called.user(place.userId)}
            </Cell>
          ))}
          {places.length > OPEN_SHOWN_A_DAY && (
            <a href={withQuery('bord', { ...query.kept, per: 'aanvraag', toon: 'open', dag: days[at] })}>
              {words.more(places.length - OPEN_SHOWN_A_DAY)}
            </a>
          )}
        </td>
      ))}
    </tr>
  );
}

interface CellProps extends Pick<BoardProps, 'query'> {
  readonly card: string;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** A cell leads to this board with its card beside it. */
const Cell = ({ query: { cell, chosen }, card, children, ...shown }: CellProps) => (
  <a href={cell + card} class={shown.class} aria-current={chosen === card ? 'true' : undefined}>
    {children}
  </a>
);

function Worker({ row, board, days, query }: BoardProps & { readonly row: WorkerRow }) {
  return (
    <tr data-row>
      <th scope="row">
        <a href={`mensen/${row.worker}`} class="row-head">
          {row.name}
        </a>
      </th>
      {row.days.map(({ jobs, isAway }, at) => (
        <td key={at}>
          {isAway && <i>{words.away}</i>}
          {jobs.map((job) => (
            <Job
              key={job.id}
              job={job}
              about={board.called.user(job.userId)}
              isDay={days.length === 1}
              board={board}
              query={query}
            />
          ))}
        </td>
      ))}
    </tr>
  );
}

interface JobProps extends Pick<BoardProps, 'board' | 'query'> {
  readonly job: AssignmentListed;
  readonly about: string;
  /** One day alone has room for more. */
  readonly isDay: boolean;
}

function Job({ job: { id, state, startTime, endTime, task }, about, isDay, board, query }: JobProps) {
  const told = words.states[state];
  return (
    <Cell query={query} card={cardOfJob(id)} class={state === 'assigned' ? 'j' : `j ${state}`}>
      {startTime}
      {isDay && `–${endTime}`} {about}
      {isDay && `, ${board.called.task(task)}`}
      {told !== undefined && ` ${told}`}
    </Cell>
  );
}

function Request({ row, board, days, query }: BoardProps & { readonly row: RequestRow }) {
  const { called } = board;
  return (
    <tr data-row>
      <th scope="row">
        <a href={`aanvragen/${row.request}`} class="row-head">
          {called.user(row.first.userId)}
        </a>{' '}
        <span class="quiet">{called.task(row.first.task)}</span>
      </th>
      {row.days.map((of, at) => (
        <td key={days[at]}>
          {of.map(({ place, team }) => (
            <div key={place.id}>
              <PlaceLink place={place} query={query} />
              {team.map(({ id, workerId, state }) => (
                <Cell
                  key={id}
                  query={query}
                  card={cardOfJob(id)}
                  class={state === 'assigned' ? 'j' : `j ${state}`}
                >
                  {called.worker(workerId)}
                  {words.states[state] !== undefined && ` ${words.states[state]}`}
                </Cell>
              ))}
            </div>
          ))}
        </td>
      ))}
    </tr>
  );
}

function PlaceLink({ place, query }: Pick<BoardProps, 'query'> & { readonly place: Place }) {
  const open = place.seats - place.taken;
  return (
    <Cell query={query} card={cardOfPlace(place.id)} class={isOpen(place) ? 'o' : 'p'}>
      {place.startTime}–{place.endTime}{' '}
      {place.state === 'cancelled' ? words.goneOff : open > 0 && words.open(open)}
    </Cell>
  );
}
