import { onTheClock } from '#performances';
import { stateWords } from '../../../../words/nl/staff/people-hours';
import { sheetWords as words } from '../../../../words/nl/staff/people-sheets';
import {
  Choices,
  dateTold,
  dayTold,
  Done,
  Empty,
  Field,
  Form,
  monthTold,
  Page,
  Select,
} from '../../../frame';
import { officePath } from '../../office';
import { dayShown } from '../../records/form-fields';
import { ARRANGED_LINES, fieldsOf } from './sheet-entry';
import { queryOf, type Sheet, type SheetAsked, type SheetLine } from './sheet-reads';

export interface SheetPageProps extends Sheet {
  /** How many lines were taken just now, beside those that were refused. */
  readonly taken?: number;
}

const addressOf = (asked: SheetAsked) => `${officePath(asked.organiser)}/uren/blad`;

const titleOf = ({ month, from, until }: SheetAsked) =>
  month
    ? words.ofMonth(monthTold(month, 'nl', 'numeric'))
    : words.ofWeek(dateTold(from, 'nl'), dateTold(until, 'nl'));

/** "Uren van een blad": a week or a month of one worker or one user, one field a line. */
export function SheetPage({ asked, lines, workers, users, taken }: SheetPageProps) {
  const open = lines.filter(({ told, assignment }) => !told && assignment.state === 'assigned');
  const done = lines.filter((line) => !open.includes(line));
  const isChosen = asked.worker !== undefined || asked.user !== undefined;
  return (
    <Page title={words.title} back={`${officePath(asked.organiser)}/uren`} wide staff>
      <Done says={words.done} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Chosen asked={asked} workers={workers} users={users} />
      {isChosen && (
        <section aria-labelledby="sheet-title">
          <h2 id="sheet-title">{titleOf(asked)}</h2>
          {taken !== undefined && taken > 0 && <p class="notice">{words.takenOf(taken)}</p>}
          {lines.length > 0 && open.length === 0 && <p class="notice">{words.known}</p>}
          {lines.length === 0 && <Empty says={words.empty} />}
          {open.length > 0 && <Lines asked={asked} lines={open} />}
          <Known asked={asked} lines={done} />
        </section>
      )}
    </Page>
  );
}

/** Which sheet lies on the desk. */
function Chosen({ asked, workers, users }: Pick<SheetPageProps, 'asked' | 'workers' | 'users'>) {
  const { worker = '', user = '', from, month } = asked;
  return (
    <form class="narrow" method="get" action={addressOf(asked)}>
      <Select name="werker" label={words.worker} value={worker} none={words.anyWorker} choices={workers} />
      <Select name="gebruiker" label={words.user} value={user} none={words.anyUser} choices={users} />
      {month ? (
        <input type="hidden" name="maand" value={month} />
      ) : (
        <Field name="week" label={words.week} value={dayShown(from)} />
      )}
      <button type="submit" class="quiet">
        {words.show}
      </button>
    </form>
  );
}

function Lines({ asked, lines }: { readonly asked: SheetAsked; readonly lines: readonly SheetLine[] }) {
  return (
    <Form action={`${addressOf(asked)}?${queryOf(asked)}`}>
      <p>{words.howTo}</p>
      {lines.map((line) =>
        line.isArranged ? (
          <Arranged key={line.assignment.id} line={line} />
        ) : (
          <Field
            key={line.assignment.id}
            name={fieldsOf(line).times}
            label={labelOf(line)}
            hint={plannedOf(line)}
            autocomplete="off"
          />
        ),
      )}
      <Choices plain name="signed" question={words.signed} choices={words.signatures} value="worker" />
      <Field name="reason" label={words.reason} hint={words.reasonHint} rows={2} />
      <button type="submit">{words.enter}</button>
    </Form>
  );
}

/** Visits of an arrangement: the two chose the days together. */
function Arranged({ line }: { readonly line: SheetLine }) {
  return (
    <fieldset class="field">
      <legend>
        <span class="question">{words.arrangement(line.worker, line.user, line.task)}</span>
      </legend>
      {ARRANGED_LINES.map((nth) => {
        const { times, day = '' } = fieldsOf(line, nth);
        return (
          <div class="pair" key={times}>
            <Field name={day} label={words.nthDay(nth + 1)} autocomplete="off" />
            <Field name={times} label={words.nthTimes(nth + 1)} autocomplete="off" />
          </div>
        );
      })}
    </fieldset>
  );
}

/** What is told already, or was decided: it is looked at on its own page. */
function Known({ asked, lines }: { readonly asked: SheetAsked; readonly lines: readonly SheetLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{words.knownTitle(lines.length)}</h3>
      <ul class="rows">
        {lines.map((line) => {
          const { told, assignment } = line;
          return (
            <li key={assignment.id}>
              {told ? (
                <a href={`${officePath(asked.organiser)}/uren/${told.id}`}>{labelOf(line)}</a>
              ) : (
                labelOf(line)
              )}
              : {told ? `${timesTold(told)}, ${stateWords[told.state]}` : words.nobodyCame}
            </li>
          );
        })}
      </ul>
    </>
  );
}

const timesTold = ({ startsAt, endsAt }: NonNullable<SheetLine['told']>) =>
  `${onTheClock(startsAt).time}–${onTheClock(endsAt).time}`;

const labelOf = ({ assignment: { day }, worker, user, task }: SheetLine) =>
  `${dayTold(day, 'nl')}, ${worker}, ${user}, ${task}`;

const plannedOf = ({ assignment: { startTime, endTime } }: SheetLine) =>
  startTime === null ? words.noPlan : words.planned(startTime, endTime ?? '');
