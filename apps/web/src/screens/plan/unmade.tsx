import { type Id } from '#kernel';
import { planWords as words } from '../../words/nl/staff/plan';
import { reachedWords } from '../../words/nl/staff/plan-reached';
import { Form, mayDo, useScreen } from '../frame';
import { planningAt } from '../planning/paths';
import { planAt } from './paths';
import { type RunFile } from './run-file';
import { jobTold, taskTold } from './told';

interface FileProp {
  readonly file: RunFile;
}

/** How far a run is: read again by the script of the office, or by the link. */
export function Going({ file: { organiser, run } }: FileProp) {
  const screen = useScreen();
  const to = planAt(organiser);
  const { progress, cancelAskedAt } = run;
  return (
    <section class="card" aria-labelledby="going">
      <h2 id="going">{words.running.title}</h2>
      <div class="goes-on" role="status">
        <p>{howFar(run)}</p>
        {progress && (
          <progress max={progress.goalsInAll} value={progress.goalsDone} aria-labelledby="going" />
        )}
      </div>
      <p class="quiet">{words.running.leave}</p>
      <div class="page-actions">
        <a class="button quiet" href={to.run(run.id)}>
          {words.running.refresh}
        </a>
        {cancelAskedAt === null && mayDo(screen, 'plan.cancel') && (
          <Form action={to.stop(run.id)}>
            <button class="stop" type="submit">
              {words.running.stop}
            </button>
          </Form>
        )}
      </div>
    </section>
  );
}

/** "Doel 4 van 12 is klaar: Niemand onder een kwart van de gewenste uren. Beter kan niet." */
function howFar({ progress, cancelAskedAt, policy }: RunFile['run']): string {
  if (cancelAskedAt !== null) return words.running.stopping;
  if (progress === null) return words.running.begins;
  const { goalsDone, goalsInAll, goal, proven } = progress;
  const goals = policy.order.length;
  const parts = goalsInAll / goals;
  const reached = words.running.at((goalsDone - 1) % goals, goals, reachedWords.goalsReached.names[goal][0]);
  return [
    ...(parts > 1 ? [words.running.part(Math.ceil(goalsDone / goals), parts)] : []),
    reached,
    proven ? words.running.proven : words.running.notSure,
  ].join(' ');
}

/** Why there is no plan, or none that may be followed. */
export function Unmade({ file }: FileProp) {
  const { run } = file;
  if (run.state === 'failed')
    return (
      <section class="card">
        <p class="warning">{words.failed}</p>
        <p>{words.failedHelp}</p>
        <Told failure={run.failure} />
      </section>
    );
  if (run.state === 'impossible')
    return (
      <section class="card">
        <p class="warning">{words.impossible}</p>
        <p>{words.impossibleHelp}</p>
        <ul>
          {file.contradiction.map((pair) => (
            <li key={pair.at}>
              <a href={planningAt(file.organiser).place(pair.to.occurrence)}>
                {file.called.worker(pair.of.worker)}: {jobTold(file, pair.to)}
              </a>
            </li>
          ))}
        </ul>
        <Told failure={run.failure} />
      </section>
    );
  if (run.findings.length === 0) return null;
  return (
    <section class="card">
      <p class="warning">{words.findings}</p>
      <ul>
        {run.findings.map(({ sentence }) => (
          <li key={sentence}>{withNames(file, sentence)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the solver or the server said, in its own words. */
function Told({ failure }: { readonly failure: string | null }) {
  if (failure === null) return null;
  return (
    <details>
      <summary>{words.failureTold}</summary>
      <p class="quiet">{failure}</p>
    </details>
  );
}

const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The check knows nobody's name; who reads what it found does. */
function withNames({ called, tasks, made }: RunFile, sentence: string): string {
  const places = made?.read?.plan.problem.places ?? [];
  return sentence.replaceAll(IDS, (id) => {
    const place = places.find(({ occurrence }) => occurrence === id);
    return place ? taskTold({ called, tasks }, place) : called.worker(id as Id);
  });
}
