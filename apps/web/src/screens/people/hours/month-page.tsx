import { type Id, type Month } from '#kernel';
import { type MonthToClose } from '#performances';
import { fileWords } from '../../../words/nl/staff/people';
import { monthWords as words } from '../../../words/nl/staff/people-hours';
import { spokenWordsOf } from '../../../words/words-of';
import { dateTold, Form, mayDo, monthTold, Page, useScreen } from '../../frame';
import { Done, TaskList } from '../../frame/parts';
import { officePath } from '../office';
import { type JobUntold, type VisitWaiting } from './months';

export interface MonthPageProps {
  readonly organiser: Id;
  readonly closed: Month | undefined;
  readonly next: MonthToClose;
  /** Jobs of the month that are over, and of which nobody told the hours. */
  readonly missing: readonly JobUntold[];
  readonly waiting: readonly VisitWaiting[];
}

const WAITING_SHOWN = 20;

/** The end of a month: what it still needs, what it would keep, and closing it. */
export function MonthPage({ organiser, closed, next, missing, waiting }: MonthPageProps) {
  const screen = useScreen();
  const office = officePath(organiser);
  const month = monthTold(next.month, 'nl', 'numeric');
  return (
    <Page title={words.title} back={`${office}/uren`} staff>
      <Done says={fileWords.done} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        {closed ? words.closedThrough(monthTold(closed, 'nl', 'numeric')) : words.noneClosed}{' '}
        {closed && (
          <>
            <a href={`${office}/maand/${closed}`}>{words.toStatements}</a>{' '}
            <a href={`${office}/uitbetaling`}>{words.toPayOuts}</a>
          </>
        )}
      </p>
      <h2>{words.next(month)}</h2>
      <Checks office={office} next={next} />
      <Missing office={office} next={next} missing={missing} />
      <Waiting office={office} waiting={waiting} />
      {next.refusals.length > 0 ? (
        next.refusals.map((refusal) => (
          <p key={refusal.code} class="warning">
            {spokenWordsOf(refusal).says} {spokenWordsOf(refusal).helps}
          </p>
        ))
      ) : (
        <section class="card asked" aria-labelledby="ready-title">
          <h3 id="ready-title">{words.ready(month)}</h3>
          <p>{words.readyDisputes(next.disputes.length)}</p>
          {mayDo(screen, 'month.close') ? (
            <Form action={`${office}/maand`}>
              <input type="hidden" name="month" value={next.month} />
              <button type="submit">{words.close(month)}</button>
            </Form>
          ) : (
            <p>{words.onlyFinance}</p>
          )}
        </section>
      )}
    </Page>
  );
}

/** Everything a month needs, each with how far it is. */
function Checks({ office, next }: { readonly office: string; readonly next: MonthToClose }) {
  const count = (state: string) => next.waiting.filter((one) => one.state === state).length;
  const [registered, open] = [count('registered'), count('open')];
  const has = (code: string) => next.refusals.some((refusal) => refusal.code === code);
  const told = (left: number) => (left === 0 ? words.done : words.todo(left));
  const holds = next.refusals.find(({ code }) => code === 'month-has-open-holds')?.figures['openHolds'];
  const isOver = !has('month-not-over');
  return (
    <TaskList
      tasks={[
        { title: words.isOver, state: isOver ? words.done : words.notYet, isDone: isOver },
        {
          title: words.untold,
          state: told(Number(holds ?? 0)),
          isDone: holds === undefined,
        },
        {
          title: words.registered,
          state: told(registered),
          isDone: registered === 0,
          href: `${office}/uren?toestand=registered`,
        },
        { title: words.open, state: told(open), isDone: open === 0, href: `${office}/uren?toestand=open` },
        {
          title: words.contested,
          state: words.disputes(next.disputes.length),
          isDone: next.disputes.length === 0,
          href: `${office}/uren?toestand=contested`,
        },
        {
          title: words.corrections,
          state: words.disputes(next.corrections.length),
          isDone: next.corrections.length === 0,
          href: `${office}/uren?toestand=correction-open`,
        },
      ]}
    />
  );
}

interface MissingProps extends Pick<MonthPageProps, 'next' | 'missing'> {
  readonly office: string;
}

/** Whose sheet is missing, each with the way to type it. */
function Missing({ office, next, missing }: MissingProps) {
  if (missing.length === 0) return null;
  const left = missing.length - WAITING_SHOWN;
  return (
    <details open>
      <summary>{words.missing(missing.length)}</summary>
      <ul class="rows">
        {missing.slice(0, WAITING_SHOWN).map(({ id, day, workerId, worker, user }) => (
          <li key={id}>
            <a href={`${office}/uren/blad?maand=${next.month}&werker=${workerId}`}>
              {words.missingLine(dateTold(day, 'nl'), worker, user)}
            </a>
          </li>
        ))}
      </ul>
      {left > 0 && <p>{words.more(left)}</p>}
    </details>
  );
}

/** The visits that keep the month open, the oldest first. */
function Waiting({ office, waiting }: Pick<MonthPageProps, 'waiting'> & { readonly office: string }) {
  if (waiting.length === 0) return null;
  const left = waiting.length - WAITING_SHOWN;
  return (
    <details open>
      <summary>{words.waiting(waiting.length)}</summary>
      <ul class="rows">
        {waiting.slice(0, WAITING_SHOWN).map(({ id, day, hours, worker, user }) => (
          <li key={id}>
            <a href={`${office}/uren/${id}`}>
              {words.missingLine(dateTold(day, 'nl'), worker, user)}, {words.hours(hours)}
            </a>
          </li>
        ))}
      </ul>
      {left > 0 && <p>{words.more(left)}</p>}
    </details>
  );
}
