import { type Id } from '#kernel';
import { type VisitOnClosedDay } from '#matching';
import { closedVisitWords as words } from '../../../words/nl/staff/planning-closed-visits';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { Done, Empty, FaultsOf, Form, GoOn, Page, useScreen } from '../../frame';
import { type Called } from '../names';
import { mayDo } from '../office';
import { planningAt } from '../paths';
import { whenTold } from '../told';

export interface ClosedVisitsProps {
  readonly organiser: Id;
  readonly visits: readonly VisitOnClosedDay[];
  readonly called: Called;
}

/** What was planned on days that are closed by now: call it off, move it, or let it go on. */
export function ClosedVisitsPage({ organiser, visits, called }: ClosedVisitsProps) {
  const screen = useScreen();
  const to = planningAt(organiser);
  return (
    <Page title={words.title} back={to.today} staff sheet="planning">
      <Done says={words.done} />
      <h1>{words.title}</h1>
      {visits.length === 0 ? (
        <Empty says={words.none} action={{ says: words.toClosings, href: to.closings }} />
      ) : (
        <>
          <p class="lead">{words.lead}</p>
          <Form action={`${to.closedVisits}/aflasten`}>
            <fieldset class={screen.faults.length > 0 && !screen.warned ? 'field wrong' : 'field'}>
              <legend>
                <span class="question">{words.which}</span>
              </legend>
              <FaultsOf name="klus" />
              <ul class="rows">
                {visits.map((visit, at) => (
                  <li key={visit.id}>
                    <Visit visit={visit} called={called} id={at === 0 ? 'klus' : undefined} />
                    <a href={to.place(visit.id)}>
                      {words.move} <span class="unseen">{called.task(visit.task)}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </fieldset>
            <GoOn />
            <div class="answers">
              {mayDo(screen, 'occurrence.callOff') && (
                <button class="stop" type="submit">
                  {words.callOff}
                </button>
              )}
              {mayDo(screen, 'occurrence.move') && (
                <button class="quiet" type="submit" formaction={`${to.closedVisits}/houden`}>
                  {words.keep}
                </button>
              )}
            </div>
          </Form>
        </>
      )}
    </Page>
  );
}

interface VisitProps {
  readonly visit: VisitOnClosedDay;
  readonly called: Called;
  /** Of the first one: where a fault leads to. */
  readonly id: string | undefined;
}

function Visit({ visit, called, id }: VisitProps) {
  const { today, typed, faults } = useScreen();
  const isTicked = faults.length === 0 || typed.list('klus').includes(visit.id);
  return (
    <label class="choice">
      <input type="checkbox" name="klus" id={id} value={visit.id} checked={isTicked} />
      {shared.at(called.task(visit.task), called.user(visit.userId))}, {whenTold(visit, today)}.{' '}
      {words.because[visit.because]}
      {visit.why && ` (${visit.why})`}. {words.coming(visit.taken)}
    </label>
  );
}
