import { isOpen, type PlaceExplained, type PlanLine } from '#plan';
import { planWords } from '../../words/nl/staff/plan';
import { explainedWords as words } from '../../words/nl/staff/plan-explained';
import { spokenWordsOf } from '../../words/words-of';
import { Form, GoOn, mayDo, Page, useScreen } from '../frame';
import { planningAt, withQuery } from '../planning/paths';
import { Decided } from './decided';
import { Coming, Others, WhyOpen } from './explained';
import { banningReasons, choicesOf, lockingReasons } from './pairing-reasons';
import { planAt } from './paths';
import { ReasonButtons, RefuseButtons } from './reason-buttons';
import { type RunFile } from './run-file';
import { factsTold, taskTold, whenTold, whoTold } from './told';

interface LineProps {
  readonly file: RunFile;
  readonly line: PlanLine;
  /** None once the papers of the run were thrown away. */
  readonly explained: PlaceExplained | undefined;
}

/** One proposal: why this one, why not the others, what another would cost, what would change it; and deciding on it. */
export function LinePage({ file, line, explained }: LineProps) {
  const screen = useScreen();
  const { organiser, run } = file;
  const to = planAt(organiser);
  const task = taskTold(file, { request: line.requestId, user: line.userId });
  const mayDecide = isOpen(line) && run.id === file.newest && mayDo(screen, 'plan.decide');
  const override = mayDecide && line.workerId !== null ? to.override(run.id, line.id) : undefined;
  return (
    <Page
      title={words.title(task)}
      back={withQuery(to.run(run.id), { dag: line.day })}
      staff
      wide
      sheet="planning"
    >
      <h1>{whoTold(file, line) || task}</h1>
      <p class="lead">
        {task}, {whenTold(line)}
      </p>
      {!explained && <p class="fact-line">{factsTold(file, line)}</p>}
      <p>
        <span class={`state ${line.state}`}>{planWords.lineStates[line.state]}</span>
      </p>
      <div class="two">
        <div>
          {line.state === 'conflict' && <Conflict line={line} />}
          {mayDecide && <Decide file={file} line={line} />}
          {line.leavingWorkerId !== null && line.workerId === null && (
            <p>{words.leaves(file.called.worker(line.leavingWorkerId))}</p>
          )}
          <Decided file={file} line={line} />
          {explained && <Coming file={file} explained={explained} />}
          {explained && <WhyOpen file={file} explained={explained} />}
          <a href={planningAt(organiser).place(line.occurrenceId)}>{words.openPlace}</a>
        </div>
        <div>
          {explained ? (
            <Others
              file={file}
              explained={explained}
              costsOf={(workers) => to.costs(run.id, line.occurrenceId, { workers, from: line.id })}
              override={override}
            />
          ) : (
            <p>{words.gone}</p>
          )}
        </div>
      </div>
    </Page>
  );
}

function Conflict({ line }: Pick<LineProps, 'line'>) {
  return (
    <section class="card asked">
      <p class="warning">{words.conflict}</p>
      <ul class="reasons">
        {line.refusals.map((refusal) => (
          <li key={refusal.code} class={refusal.weight}>
            {spokenWordsOf(refusal).says}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decide({ file, line }: Omit<LineProps, 'explained'>) {
  const screen = useScreen();
  const { organiser, run } = file;
  const to = planAt(organiser);
  return (
    <section class="card" aria-labelledby="decide">
      <h2 id="decide">{words.decide}</h2>
      <Form action={to.accept(run.id, line.id)}>
        {screen.path === to.accept(run.id, line.id) && <GoOn />}
        <button type="submit" data-key="a">
          {line.state === 'conflict' ? words.tryAgain : planWords.accept}
        </button>
      </Form>
      <RefuseButtons action={to.refuse(run.id, line.id)} />
      {line.workerId !== null && (
        <>
          <ReasonButtons
            action={to.lock(run.id, line.id)}
            says={planWords.lock}
            letter="s"
            choices={choicesOf(lockingReasons)}
          />
          <ReasonButtons
            action={to.ban(run.id, line.id)}
            says={planWords.ban}
            letter="o"
            choices={choicesOf(banningReasons)}
          />
        </>
      )}
      <p class="quiet">{words.keys}</p>
    </section>
  );
}

interface PlaceProps {
  readonly file: RunFile;
  readonly explained: PlaceExplained;
}

/** One place with open seats: what keeps it open, who comes, and why not each of the others. */
export function PlanPlacePage({ file, explained }: PlaceProps) {
  const { organiser, run } = file;
  const to = planAt(organiser);
  const { place } = explained;
  const task = taskTold(file, place);
  return (
    <Page
      title={words.title(task)}
      back={withQuery(to.run(run.id), { dag: place.day })}
      staff
      wide
      sheet="planning"
    >
      <h1>{task}</h1>
      <p class="lead">{whenTold(place)}</p>
      <div class="two">
        <div>
          <WhyOpen file={file} explained={explained} />
          <Coming file={file} explained={explained} />
          <a href={planningAt(organiser).place(place.occurrence)}>{words.openPlace}</a>
        </div>
        <div>
          <Others
            file={file}
            explained={explained}
            costsOf={(workers) => to.costs(run.id, place.occurrence, { workers, from: undefined })}
            override={undefined}
          />
        </div>
      </div>
    </Page>
  );
}
