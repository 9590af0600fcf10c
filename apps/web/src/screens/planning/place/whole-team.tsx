import { type Id } from '#kernel';
import { callingOffReasons, type CallingOffReason, isBelowMinimum } from '#matching';
import { teamWords as words } from '../../../words/nl/staff/planning-team';
import { dayWritten, Field, Form, GoOn, Page, Select, Ticks, useScreen } from '../../frame';
import { mayDo } from '../office';
import { planningAt } from '../paths';
import { whenTold } from '../told';
import { type PlaceFile } from './place-file';

interface FileProp {
  readonly file: PlaceFile;
}

const at = ({ organiser, place }: PlaceFile) => `${planningAt(organiser).place(place.id)}/ploeg`;

/** What can be done with everybody at once; a visit that has begun, or has no times yet, is left alone. */
export function WholeTeam({ file }: FileProp) {
  const screen = useScreen();
  const { place } = file;
  const isAhead = place.startsAt !== null && place.startsAt > screen.now;
  if (!isAhead) return null;
  if (place.state === 'cancelled') return <BringBack file={file} />;
  return (
    <section class="card">
      <h2>{words.title}</h2>
      {isBelowMinimum(place) && <TooSmall file={file} />}
      {mayDo(screen, 'occurrence.callOff') && <CallOff file={file} />}
      {mayDo(screen, 'occurrence.move') && <Move file={file} />}
    </section>
  );
}

/** All or nothing: it is called off below, or goes on with who is there. */
function TooSmall({ file }: FileProp) {
  const screen = useScreen();
  const { minimumTeam, taken } = file.place;
  return (
    <>
      <p class="warning">{words.tooSmall(taken, minimumTeam)}</p>
      {taken > 0 && mayDo(screen, 'occurrence.goOn') && (
        <Form action={`${at(file)}/doorgaan`}>
          <button class="quiet" type="submit">
            {words.goOn(taken)}
          </button>
        </Form>
      )}
    </>
  );
}

function BringBack({ file }: FileProp) {
  const screen = useScreen();
  if (!mayDo(screen, 'occurrence.move')) return null;
  return (
    <Form action={`${at(file)}/terug`}>
      <button type="submit" data-key="u">
        {words.back}
      </button>
    </Form>
  );
}

function CallOff({ file }: FileProp) {
  return (
    <details>
      <summary>{words.callOff}</summary>
      <form method="get" action={`${at(file)}/aflasten`}>
        <Select
          name="reden"
          label={words.why}
          value="weather"
          choices={callingOffReasons.map((why) => [why, words.reasons[why]] as const)}
        />
        <button class="quiet" type="submit">
          {words.preview}
        </button>
      </form>
    </details>
  );
}

function Move({ file }: FileProp) {
  const { place } = file;
  const { faults, warned, typed } = useScreen();
  const reason = typed.text('reason');
  return (
    <details open={faults.length > 0 || warned}>
      <summary>{words.move}</summary>
      <Form action={`${at(file)}/voorbeeld`}>
        <Field name="on" label={words.on} value={dayWritten(place.day)} />
        <Field name="start" label={words.start} value={place.startTime ?? ''} />
        <Field name="end" label={words.end} value={place.endTime ?? ''} />
        <Ticks plain name="letGo" question={words.letGoQuestion} choices={words.letGo} />
        <Ticks plain name="known" question={words.knownQuestion} choices={words.known} />
        {warned ? <GoOn /> : reason && <input type="hidden" name="reason" value={reason} />}
        <button class="quiet" type="submit">
          {words.preview}
        </button>
      </Form>
    </details>
  );
}

interface CallOffProps extends FileProp {
  readonly why: CallingOffReason;
}

/** What calling off does, before it is done. */
export function CallOffPage({ file, why }: CallOffProps) {
  const { today } = useScreen();
  const { organiser, place, called, asked } = file;
  const coming = asked.filter(({ state }) => state === 'assigned');
  const hours = coming.reduce((sum, one) => sum + one.hours, 0);
  return (
    <Page title={words.callOff} back={planningAt(organiser).place(place.id)} staff sheet="planning">
      <h1>{words.callOff}</h1>
      <p class="lead">
        {called.task(place.task)}, {whenTold(place, today)}: {words.reasons[why]}
      </p>
      <h2>{words.willHappen}</h2>
      <ul>
        <li>{words.offSays(coming.length)}</li>
        <li>{words.offFrees(hours)}</li>
        <li>{words.offUndo}</li>
      </ul>
      <People file={file} of={coming.map(({ workerId }) => workerId)} />
      <Form action={`${at(file)}/aflasten`}>
        <input type="hidden" name="why" value={why} />
        <GoOn />
        <button class="stop" type="submit">
          {words.offConfirm}
        </button>
      </Form>
    </Page>
  );
}

export interface MovePreviewProps extends FileProp {
  readonly when: string;
  readonly staying: readonly Id[];
  readonly leaving: readonly Id[];
}

/** What moving does: it was done and undone, so that this is what happens. */
export function MovePreviewPage({ file, when, staying, leaving }: MovePreviewProps) {
  const { typed } = useScreen();
  const { organiser, place } = file;
  const isKnown = typed.list('known').includes('yes');
  return (
    <Page title={words.move} back={planningAt(organiser).place(place.id)} staff sheet="planning">
      <h1>{words.move}</h1>
      <p class="lead">{words.moveSays(when)}</p>
      <h2>{isKnown ? words.staying : words.asked}</h2>
      <People file={file} of={staying} />
      {!isKnown && <p class="quiet">{words.noHappens}</p>}
      <h2>{words.leaving}</h2>
      <People file={file} of={leaving} />
      <Form action={`${at(file)}/verplaatsen`}>
        {['on', 'start', 'end', 'letGo', 'known', 'reason'].map((name) => (
          <input key={name} type="hidden" name={name} value={typed.text(name)} />
        ))}
        <button type="submit">{words.moveConfirm}</button>
      </Form>
    </Page>
  );
}

function People({ file: { called }, of }: FileProp & { readonly of: readonly Id[] }) {
  if (of.length === 0) return <p>{words.nobody}</p>;
  return (
    <ul>
      {of.map((worker) => (
        <li key={worker}>{called.worker(worker)}</li>
      ))}
    </ul>
  );
}
