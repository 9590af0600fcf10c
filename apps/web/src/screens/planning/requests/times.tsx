import { type OccurrenceFilled } from '#matching';
import { requestWords as words } from '../../../words/nl/staff/planning-requests';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { useScreen } from '../../frame';
import { mayDo } from '../office';
import { planningAt } from '../paths';
import { whenTold } from '../told';
import { type RequestFile } from './request-file';

const SHOWN_AT_FIRST = 40;
const standing: readonly string[] = ['offered', 'assigned', 'worked'];

interface TimesProps {
  readonly file: RequestFile;
  readonly all: boolean;
}

/** The times with who comes; several are chosen at once, by hand or by `x`. */
export function Times({ file, all }: TimesProps) {
  const screen = useScreen();
  const { today } = screen;
  const { organiser, request } = file;
  const to = planningAt(organiser);
  const ahead = request.occurrences.filter(({ until }) => all || until >= today);
  const shown = all ? ahead : ahead.slice(0, SHOWN_AT_FIRST);
  const mayAssign =
    mayDo(screen, 'assignment.make') && (request.state === 'open' || request.state === 'filled');
  const open = ahead.filter((one) => isOpen(one, today));
  return (
    <section class="card">
      <h2 id="times">{words.times}</h2>
      <p class="quiet">{words.timesAhead(shown.length, request.occurrences.length)}</p>
      {shown.length === 0 && <p>{words.noTimes}</p>}
      <form method="get" action={`${to.request(request.id)}/toewijzen`}>
        <div class="table" role="region" aria-labelledby="times" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {mayAssign && <th scope="col">{words.choose}</th>}
                <th scope="col">{words.when}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.columns.state}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <Time key={one.id} file={file} one={one} mayAssign={mayAssign} />
              ))}
            </tbody>
          </table>
        </div>
        {mayAssign && open.length > 1 && (
          <div class="answers">
            <button class="quiet" type="submit">
              {words.assignChosen}
            </button>
            <a class="button quiet" href={`${to.request(request.id)}/toewijzen`}>
              {words.assignAll}
            </a>
          </div>
        )}
      </form>
      {open.length === 1 && (
        <a class="button" href={to.place(open[0]?.id ?? request.id)} data-key="v">
          {words.find}
        </a>
      )}
      {shown.length < request.occurrences.length && <a href="?alles=ja">{words.showAllTimes}</a>}
    </section>
  );
}

const isOpen = ({ state, seats, taken, until }: OccurrenceFilled, today: string) =>
  state === 'planned' && seats > taken && until >= today;

interface TimeProps extends Pick<TimesProps, 'file'> {
  readonly one: OccurrenceFilled;
  readonly mayAssign: boolean;
}

function Time({ file: { organiser, assignments, called }, one, mayAssign }: TimeProps) {
  const { today } = useScreen();
  const to = planningAt(organiser);
  const when = whenTold(one, today);
  const people = assignments.filter(
    ({ occurrenceId, state }) => occurrenceId === one.id && standing.includes(state),
  );
  return (
    <tr data-row>
      {mayAssign && (
        <td>
          {isOpen(one, today) && (
            <label class="tick">
              <input type="checkbox" name="keer" value={one.id} />
              <span class="unseen">{words.chooseTime(when)}</span>
            </label>
          )}
        </td>
      )}
      <td>
        <a class="row-head" href={to.place(one.id)}>
          {when}
        </a>
      </td>
      <td>
        {people.map(({ id, workerId, state }) => (
          <div key={id}>
            <a href={to.assignment(id)}>{called.worker(workerId)}</a>
            {state !== 'assigned' && <span class="quiet"> {shared.assignmentStates[state]}</span>}
          </div>
        ))}
      </td>
      <td>
        {one.state === 'cancelled' ? (
          <span class="state gone">{words.cancelled}</span>
        ) : (
          <span class={isOpen(one, today) ? 'state open' : 'state'}>
            {shared.seats(Math.max(0, one.seats - one.taken), one.seats)}
          </span>
        )}
      </td>
    </tr>
  );
}
