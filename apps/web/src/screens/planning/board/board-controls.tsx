import { addDays, type Day, type Id } from '#kernel';
import { boardWords as words } from '../../../words/nl/staff/planning-board';
import { todayWords } from '../../../words/nl/staff/planning-today';
import { Field, Select } from '../../frame';
import { planningAt, withQuery } from '../paths';

const DAYS_OF_A_WEEK = 7;

/** What a board is asked for, all of it in the address. */
export interface BoardQuery {
  readonly per: 'worker' | 'request';
  readonly isWeek: boolean;
  /** As it stands in the address, but for the day or the week. */
  readonly kept: { readonly per: string; readonly toon: string; readonly zoek: string; readonly wie: string };
  /** What the address of every cell begins with: this board, and then the cell that is explained. */
  readonly cell: string;
  /** The cell that is explained; empty for none. */
  readonly chosen: string;
}

interface ControlsProps {
  readonly organiser: Id;
  readonly first: Day;
  readonly query: BoardQuery;
}

/** Earlier, later, by whom, and filters: every choice is a link or a form of its own. */
export function BoardControls({ organiser, first, query }: ControlsProps) {
  const to = planningAt(organiser).board;
  const { kept, isWeek, per } = query;
  const step = isWeek ? DAYS_OF_A_WEEK : 1;
  const time = isWeek ? 'week' : 'dag';
  const at = (day: Day | undefined, more: object = {}) => withQuery(to, { ...kept, [time]: day, ...more });
  return (
    <div class="board-controls">
      <nav class="tabs" aria-label={words.views}>
        <a href={at(addDays(first, -step))} data-key="h">
          {words.before}
        </a>
        <a href={withQuery(to, { ...kept, ...(isWeek ? {} : { dag: 'vandaag' }) })}>{words.now}</a>
        <a href={at(addDays(first, step))} data-key="l">
          {words.after}
        </a>
        {!isWeek && <a href={withQuery(to, { ...kept, week: first })}>{words.wholeWeek}</a>}
        <a href={at(first, { per: 'wijk-werker' })} aria-current={per === 'worker' ? 'page' : undefined}>
          {words.perWorker}
        </a>
        <a href={at(first, { per: 'aanvraag' })} aria-current={per === 'request' ? 'page' : undefined}>
          {words.perRequest}
        </a>
      </nav>
      <form method="get" action={to} class="narrow" role="search" aria-label={words.filters}>
        <input type="hidden" name="per" value={kept.per} />
        <input type="hidden" name={time} value={first} />
        <Field
          name="zoek"
          label={per === 'worker' ? words.who : words.what}
          type="search"
          value={kept.zoek}
        />
        <Select name="toon" label={words.show} none={words.all} value={kept.toon} choices={words.shows} />
        <Select name="wie" label={todayWords.whose} value={kept.wie} choices={todayWords.whoseChoices} />
        <button class="quiet" type="submit">
          {words.show}
        </button>
      </form>
    </div>
  );
}
