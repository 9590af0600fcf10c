import { requestWords as words } from '../../../words/nl/staff/planning-requests';
import { seriesWords } from '../../../words/nl/staff/planning-series';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { Done, Facts, Form, GoOn, momentTold, Page, Select, useScreen } from '../../frame';
import { isDay } from '#kernel';
import { isSeries, type MatchingEvent, reasonsOfUser, type RequestState } from '#matching';
import { siteTold } from '../names';
import { mayDo } from '../office';
import { planningAt } from '../paths';
import { dayShort } from '../told';
import { Decision } from './decision';
import { type RequestFile } from './request-file';
import { Times } from './times';

export interface RequestProps {
  readonly file: RequestFile;
  /** Also the times that are over. */
  readonly all: boolean;
}

/** One request: how far it is, what is asked, its times with their people, and what happened. */
export function RequestPage({ file, all }: RequestProps) {
  const screen = useScreen();
  const { organiser, request, called } = file;
  const to = planningAt(organiser);
  const title = shared.at(request.inOwnWords ?? called.task(request.task), called.user(request.userId));
  const isAlive = request.state === 'open' || request.state === 'filled' || request.state === 'under-review';
  return (
    <Page title={title} back={to.requests} staff wide sheet="planning">
      <Done says={{ ...words.done, ...seriesWords.done }} />
      <h1>{title}</h1>
      <StatusLine file={file} />
      <div class="two">
        <div>
          <section class="card">
            <RequestFacts file={file} />
            {isAlive && mayDo(screen, 'request.edit') && (
              <a class="button quiet small" href={`${to.request(request.id)}/wijzigen`}>
                {words.edit}
              </a>
            )}{' '}
            {isAlive && isSeries(request.pattern) && mayDo(screen, 'request.turnSeries') && (
              <a class="button quiet small" href={to.series(request.id)}>
                {seriesWords.open}
              </a>
            )}
          </section>
          {isAlive && mayDo(screen, 'request.cancel') && <Cancel file={file} />}
        </div>
        <div>
          {request.state === 'under-review' && mayDo(screen, 'request.decide') && <Decision file={file} />}
          <Times file={file} all={all} />
          {mayDo(screen, 'request.history') && <History file={file} />}
        </div>
      </div>
    </Page>
  );
}

/** The times of a series, each from its day on. */
const timesTold = ({ pattern }: RequestFile['request']) =>
  isSeries(pattern)
    ? [
        words.hours(pattern.start, pattern.end),
        ...(pattern.changes ?? []).map(({ from, start, end }) => words.timesFrom(dayShort(from), start, end)),
      ].join(', ')
    : null;

const pausesTold = ({ pattern }: RequestFile['request']) =>
  isSeries(pattern)
    ? (pattern.pauses ?? [])
        .map(({ from, until }) => words.period(dayShort(from), dayShort(until)))
        .join(', ')
    : null;

const stepOf: Partial<Record<RequestState, number>> = { received: 0, 'under-review': 1, open: 2, filled: 3 };

/** The same four steps that the user sees; somebody is found once one was asked or given a place. */
function StatusLine({ file: { request, assignments } }: { readonly file: RequestFile }) {
  const { state } = request;
  const now = stepOf[state];
  const isFound = assignments.some((one) => one.state === 'offered' || one.state === 'assigned');
  const steps = isFound ? words.steps.found : words.steps.sought;
  if (now === undefined) return <p class="warning">{words.ended(shared.requestStates[state])}</p>;
  return (
    <ol class="steps" aria-label={words.status}>
      {steps.map((step, at) => (
        <li key={step} class={at < now ? 'past' : ''} aria-current={at === now ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}

function RequestFacts({ file: { organiser, request, called } }: { readonly file: RequestFile }) {
  const { facts } = words;
  const { needs } = request;
  return (
    <Facts
      of={[
        [facts.user, <a href={planningAt(organiser).user(request.userId)}>{called.user(request.userId)}</a>],
        [facts.site, siteTold(called.site(request.userId, request.siteId))],
        [facts.pattern, shared.patterns[request.pattern.kind]],
        [facts.period, words.period(dayShort(request.firstDay), dayShort(request.lastDay))],
        [facts.times, timesTold(request)],
        [facts.pauses, pausesTold(request)],
        [facts.seats, request.seats],
        [facts.minimum, request.minimumTeam > 1 ? request.minimumTeam : null],
        [facts.class, shared.classes[request.class]],
        [facts.contact, request.contact],
        [facts.safety, request.safetyNotes],
        [facts.told, request.inOwnWords],
        [facts.certificates, needs.certificates.join(', ')],
        [facts.languages, needs.languages.join(', ')],
        [facts.lifting, needs.liftingKg ? words.kilograms(needs.liftingKg) : null],
        [facts.extract, needs.extract ? words.yes : null],
        [facts.experience, needs.experience ? words.yes : null],
        [facts.reference, request.reference],
        [facts.order, request.orderNumber],
        [facts.cost, request.costCentre],
        [facts.received, momentTold(request.registeredAt, 'nl')],
      ]}
    />
  );
}

function Cancel({ file: { organiser, request } }: { readonly file: RequestFile }) {
  const { warned } = useScreen();
  return (
    <details class="card" open={warned}>
      <summary>{words.cancelTitle}</summary>
      <p>{words.cancelSays}</p>
      <Form action={`${planningAt(organiser).request(request.id)}/aflasten`}>
        <Select
          name="why"
          label={words.cancelReason}
          value="user-cancelled"
          choices={reasonsOfUser.map((why) => [why, shared.leavingReasons[why]] as const)}
        />
        <GoOn />
        <button class="stop" type="submit">
          {words.cancel}
        </button>
      </Form>
    </details>
  );
}

const reasonOf: Readonly<Record<string, string>> = shared.leavingReasons;
/** A day in a line of the history as people read it; a time as it is. */
const daysShort = (told: string) => (isDay(told) ? dayShort(told) : told);

function History({ file: { history, assignments, called, actorOf } }: { readonly file: RequestFile }) {
  const workerOf = new Map(assignments.map(({ id, workerId }) => [id, called.worker(workerId)]));
  const about = ({ event, assignmentId, why, overruled }: MatchingEvent) =>
    [
      words.events[event] ?? event,
      assignmentId && workerOf.get(assignmentId),
      why && (event.startsWith('series-') ? why.split(' ').map(daysShort).join(' ') : reasonOf[why]),
      overruled && overruled.length > 0 && words.overruled(overruled.length),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <details class="card">
      <summary>{words.history}</summary>
      <ol class="history">
        {history.map((event) => (
          <li key={event.id}>
            <span class="quiet">
              {momentTold(event.at, 'nl')}, {actorOf(event.actorId)}
            </span>{' '}
            {about(event)}
          </li>
        ))}
      </ol>
    </details>
  );
}
