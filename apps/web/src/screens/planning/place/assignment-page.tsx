import { type AssignmentListed } from '#matching';
import { assignmentWords as words } from '../../../words/nl/staff/planning-assignment';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { teamAnswerWords as teamWords } from '../../../words/nl/staff/planning-team-answers';
import { Facts, Field, Form, GoOn, momentTold, Page, useScreen } from '../../frame';
import { type Called } from '../names';
import { mayDo } from '../office';
import { planningAt } from '../paths';
import { whenTold } from '../told';
import { CallOff } from './call-off';
import { NewTimeAnswer } from './team-answers';

export interface AssignmentProps {
  readonly one: AssignmentListed;
  readonly called: Called;
  /** In whose stead this one came. */
  readonly replaced: AssignmentListed | undefined;
  /** The visit was moved, and this one did not say yet whether that suits. */
  readonly isAskedAnew: boolean;
}

/** One worker at one place: how it stands, and what can be done with it. */
export function AssignmentPage(props: AssignmentProps) {
  const { one, called } = props;
  const { today, now } = useScreen();
  const to = planningAt(one.organiserId);
  const title = words.title(called.worker(one.workerId), called.task(one.task));
  const isOver = one.endsAt !== null && one.endsAt < now;
  return (
    <Page title={title} back={to.place(one.occurrenceId)} staff sheet="planning">
      <h1>{title}</h1>
      <p class="lead">{whenTold(one, today)}</p>
      <AssignmentFacts {...props} />
      {one.state === 'offered' && <Answer one={one} />}
      {props.isAskedAnew && <AskedAnew {...props} />}
      {one.state === 'assigned' && !isOver && <CannotCome one={one} />}
      {one.state === 'assigned' && !isOver && <AwayForLonger one={one} />}
      {(one.state === 'assigned' || one.state === 'offered') && <CallOff one={one} />}
      {one.state === 'assigned' && isOver && <Missed one={one} />}
      {one.state === 'unfilled' && one.leftBecause !== null && <CameAfterAll one={one} />}
      {!hasNextStep(one) && <p class="quiet">{words.over}</p>}
    </Page>
  );
}

const hasNextStep = ({ state, leftBecause }: AssignmentListed) =>
  state === 'assigned' || state === 'offered' || (state === 'unfilled' && leftBecause !== null);

function AssignmentFacts({ one, called, replaced }: AssignmentProps) {
  const { today } = useScreen();
  const to = planningAt(one.organiserId);
  return (
    <Facts
      of={[
        [words.state, <span class={`state ${one.state}`}>{shared.assignmentStates[one.state]}</span>],
        [words.why, one.leftBecause && shared.leavingReasons[one.leftBecause]],
        [words.worker, <a href={to.worker(one.workerId)}>{called.worker(one.workerId)}</a>],
        [words.user, <a href={to.user(one.userId)}>{called.user(one.userId)}</a>],
        [
          words.place,
          <a href={to.place(one.occurrenceId)}>
            {words.openPlace} ({whenTold(one, today)})
          </a>,
        ],
        [words.hours, shared.hours(one.hours)],
        [words.cheques, one.state === 'assigned' ? words.chequesHeld[one.chequesHeld] : null],
        [words.replaces, replaced && called.worker(replaced.workerId)],
        [words.madeAt, momentTold(one.madeAt, 'nl')],
      ]}
    />
  );
}

type Of = Pick<AssignmentProps, 'one'>;
const at = ({ organiserId, id }: AssignmentListed) => planningAt(organiserId).assignment(id);

/** What the worker said to what was asked. */
function Answer({ one }: Of) {
  const screen = useScreen();
  if (!mayDo(screen, 'assignment.accept')) return null;
  return (
    <section class="card">
      <h2>{words.offered}</h2>
      <Form action={`${at(one)}/ja`}>
        <GoOn />
        <button type="submit" data-key="a">
          {words.yes}
        </button>
      </Form>
    </section>
  );
}

function AskedAnew({ one, called }: AssignmentProps) {
  return (
    <section class="card asked">
      <h2>{teamWords.title}</h2>
      <NewTimeAnswer of={one} name={called.worker(one.workerId)} />
    </section>
  );
}

/** The one that happens most, in one press; or somebody else is found first, and both happen at once. */
function CannotCome({ one }: Of) {
  const screen = useScreen();
  return (
    <section class="card">
      <h2>{words.cannotCome}</h2>
      <p>{words.cannotComeSays}</p>
      <div class="answers">
        {mayDo(screen, 'assignment.decline') && (
          <Form action={`${at(one)}/afzeggen`}>
            <input type="hidden" name="why" value="absence" />
            <button class="stop" type="submit" data-key="z">
              {words.cannotComeButton}
            </button>
          </Form>
        )}
        {mayDo(screen, 'assignment.replace') && (
          <a
            class="button quiet"
            href={planningAt(one.organiserId).placeWithout(one.occurrenceId, one.id)}
            data-key="v"
          >
            {words.substitute}
          </a>
        )}
      </div>
    </section>
  );
}

/** More than this job: every job in that time opens. */
function AwayForLonger({ one }: Of) {
  const screen = useScreen();
  if (!mayDo(screen, 'absence.add')) return null;
  return (
    <details class="card" open={screen.faults.length > 0 && screen.typed.text('back') !== ''}>
      <summary>{words.longer}</summary>
      <p class="quiet">{words.longerSays}</p>
      <Form action={`${at(one)}/langer-weg`}>
        <Field name="back" label={words.backOn} hint={words.backHint} />
        <button class="stop" type="submit">
          {words.longerSend}
        </button>
      </Form>
    </details>
  );
}

function Missed({ one }: Of) {
  const screen = useScreen();
  if (!mayDo(screen, 'assignment.reportNoShow')) return null;
  return (
    <section class="card">
      <h2>{words.missed}</h2>
      <p>{words.missedSays}</p>
      <Form action={`${at(one)}/niet-gekomen`}>
        <GoOn />
        <button class="quiet" type="submit">
          {words.missed}
        </button>
      </Form>
    </section>
  );
}

/** The mark stands until it turns out to be wrong; what was decided on told hours is decided. */
function CameAfterAll({ one }: Of) {
  const screen = useScreen();
  if (!mayDo(screen, 'assignment.withdrawNoShow')) return null;
  return (
    <section class="card">
      <h2>{words.cameAfterAll}</h2>
      <p>{words.cameAfterAllSays}</p>
      <Form action={`${at(one)}/toch-gekomen`}>
        <button class="quiet" type="submit">
          {words.cameAfterAllButton}
        </button>
      </Form>
    </section>
  );
}
