import { isOpen, type NightMissed } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { planFiguresWords } from '../../words/nl/staff/plan-figures';
import { nightWords } from '../../words/nl/staff/plan-night';
import { Empty, Form, mayDo, momentTold, Page, useScreen } from '../frame';
import { withQuery } from '../planning/paths';
import { dayShort } from '../planning/told';
import { Checks } from './checks';
import { DoneWithUndo } from './done';
import { DayNav, Lines, type LinesShown } from './lines';
import { whyMissed } from './night';
import { planAt } from './paths';
import { mayBeDecided, openLines, type RunFile } from './run-file';
import { Reached } from './reached';
import { stateTold } from './told';
import { Going, Unmade } from './unmade';

export interface RunProps {
  readonly file: RunFile;
  /** That the night made no plan, and why. */
  readonly missed: NightMissed | undefined;
  readonly shown: LinesShown;
}

/** One run: how far it is, what it proposes day by day, what it reached, and what it rests on. */
export function RunPage({ file, missed, shown }: RunProps) {
  const { run, organiser, newest } = file;
  const to = planAt(organiser);
  const title = words.titleOf(momentTold(run.startedAt, 'nl'));
  const isOlder = newest !== undefined && newest !== run.id && run.state !== 'running';
  return (
    <Page title={title} {...(isOlder && { back: to.runs })} staff wide sheet="planning">
      <DoneWithUndo file={file} />
      <Head file={file} title={title} />
      <p class="lead">
        {words.window(dayShort(run.onDay), dayShort(run.untilDay))}{' '}
        {(run.state === 'running' ? words.begun : words.made)(
          run.starter === 'night' ? words.byNight : words.by(file.begunBy),
        )}
      </p>
      <p>
        <span class={`state ${run.findings.length > 0 ? 'failed' : run.state}`}>{stateTold(run)}</span>
      </p>
      {isOlder && (
        <p class="warning">
          {file.made ? words.older : words.stillOpen} <a href={to.run(newest)}>{words.toNewest}</a>
        </p>
      )}
      {missed && missed.run?.id !== run.id && (
        <p class="warning">
          {nightWords.title}. {whyMissed(missed)}
        </p>
      )}
      {run.state === 'running' && <Going file={file} />}
      <Unmade file={file} />
      {file.made && (
        <>
          <Summary file={file} />
          <div class="worklist">
            <aside>
              <DayNav file={file} shown={shown} />
            </aside>
            <div>
              <Lines file={file} shown={shown} />
            </div>
          </div>
          <Reached file={file} />
        </>
      )}
      <Checks file={file} />
    </Page>
  );
}

interface FileProp {
  readonly file: RunFile;
}

function Head({ file, title }: FileProp & { readonly title: string }) {
  const screen = useScreen();
  const { organiser, run } = file;
  const to = planAt(organiser);
  const open = openLines(file).length;
  return (
    <div class="page-head">
      <h1>{title}</h1>
      <div class="page-actions">
        {open > 0 && mayDo(screen, 'plan.decide') && (
          <Form action={to.acceptAll(run.id)}>
            <button type="submit">{words.acceptAll(open)}</button>
          </Form>
        )}
        {run.state !== 'running' && mayDo(screen, 'plan.start') && (
          <Form action={to.newest}>
            <button class="quiet" type="submit">
              {words.start}
            </button>
          </Form>
        )}
      </div>
    </div>
  );
}

/** What was filled, what waits, and how it differs from the plan before. */
function Summary({ file }: FileProp) {
  const { run, made, organiser } = file;
  if (!made) return null;
  const to = planAt(organiser);
  const { compared } = made;
  const conflicts = run.lineStates.get('conflict') ?? 0;
  const kept = run.lineStates.get('kept') ?? 0;
  return (
    <section class="card" aria-labelledby="summary">
      <h2 id="summary">{words.counts.title}</h2>
      <p>
        <strong>{words.counts.seats(run.seatsFilled, run.seats)}</strong>.{' '}
        {mayBeDecided(file) && words.counts.decide(made.lines.filter(isOpen).length)}{' '}
        {kept > 0 && `${words.kept(kept)}.`}
      </p>
      <p>
        {compared
          ? words.counts.before(compared.added.length, compared.gone.length, compared.same)
          : words.counts.first}{' '}
        {compared && compared.added.length + compared.gone.length > 0 && (
          <a href={withQuery(to.run(run.id), { toon: 'verschil' })}>{words.difference.show}</a>
        )}
      </p>
      {conflicts > 0 && (
        <p class="warning">
          {words.counts.conflicts(conflicts)}{' '}
          <a href={withQuery(to.run(run.id), { toon: 'niet-meer' })}>{words.counts.showConflicts}</a>
        </p>
      )}
      {mayBeDecided(file) && (
        <p class="quiet">
          {words.nothingToldYet} {words.acceptAllHint} {words.startReplaces}
        </p>
      )}
      <PlanLinks file={file} />
    </section>
  );
}

function PlanLinks({ file: { organiser, run, made } }: FileProp) {
  const to = planAt(organiser);
  return (
    <nav class="more" aria-label={words.title}>
      {made && (
        <a href={`${to.run(run.id)}?als=csv`} download>
          {words.csv}
        </a>
      )}
      <a href={to.runs}>{words.history}</a>
      <a href={to.followed}>{words.followed}</a>
      <a href={to.figures}>{planFiguresWords.title}</a>
      <a href={to.goals}>{words.goals}</a>
      <a href={to.how}>{words.how}</a>
    </nav>
  );
}

/** Before the first run. */
export function NoPlanPage({ organiser }: Pick<RunFile, 'organiser'>) {
  const screen = useScreen();
  const to = planAt(organiser);
  return (
    <Page title={words.title} staff wide sheet="planning">
      <h1>{words.title}</h1>
      <p class="lead">{words.noneLead}</p>
      <Empty says={words.none} />
      {mayDo(screen, 'plan.start') && (
        <Form action={to.newest}>
          <button type="submit">{words.start}</button>
          <p class="quiet">{words.startHint}</p>
        </Form>
      )}
      <nav class="more" aria-label={words.title}>
        <a href={to.goals}>{words.goals}</a>
        <a href={to.how}>{words.how}</a>
      </nav>
    </Page>
  );
}
