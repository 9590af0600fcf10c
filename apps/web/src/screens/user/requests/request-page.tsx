import { type RequestAnswer, requestNumber } from '#matching';
import { Choices, dayTold, Done, Facts, Field, Form, useScreen } from '../../frame';
import { ComersOf } from '../hours/comers';
import { type Space } from '../own-space';
import { UserPage } from '../user-page';
import { type Visit } from '../visits';
import { needsTold } from '../wizard/check-page';
import { patternTold } from '../wizard/pattern-told';
import { type OwnRequest } from './own-requests';
import { Asked, StatusLine } from './status-shown';

interface RequestProps {
  readonly space: Space;
  readonly one: OwnRequest & { readonly request: RequestAnswer };
  /** The times that are still to come, with who comes. */
  readonly coming: readonly Visit[];
}

const TIMES_SHOWN = 20;

/** One request: how far it is, who comes when, and what can be done with it. */
export function RequestPage({ space, one, coming }: RequestProps) {
  const { user } = useScreen().words;
  const { request } = one;
  const mayCancel = ['under-review', 'open', 'filled'].includes(request.state);
  return (
    <UserPage space={space} title={user.requestTitle} part="aanvragen" back={`${space.base}/aanvragen`}>
      <Done says={user.done} />
      <h1>
        <Asked of={one} />
      </h1>
      <StatusLine status={one.status} />
      {request.patternKind === 'standing' && request.state !== 'under-review' && (
        <p>
          <a class="button" href={`${space.base}/aanvragen/${request.id}/bezoek`}>
            {user.tellVisit}
          </a>
        </p>
      )}
      <Coming space={space} coming={coming} />
      <RequestFacts one={one} />
      <div class="answers">
        <Form action={`${space.base}/aanvragen/${request.id}/herhalen`}>
          <button type="submit">{user.repeat[isLong(request) ? 'year' : 'week']}</button>
        </Form>
        {mayCancel && (
          <a class="button quiet" href={`${space.base}/aanvragen/${request.id}/afzeggen`}>
            {user.cancel}
          </a>
        )}
      </div>
    </UserPage>
  );
}

const isLong = ({ patternKind }: RequestAnswer) => patternKind !== 'once' && patternKind !== 'window';

function Coming({ space, coming }: Pick<RequestProps, 'space' | 'coming'>) {
  const { language, words } = useScreen();
  const { user } = words;
  const times = coming.filter(({ place }) => place.startTime !== null && place.startsAt !== null);
  if (times.length === 0) return null;
  return (
    <section class="card">
      <h2>{user.coming}</h2>
      <ul class="rows">
        {times.slice(0, TIMES_SHOWN).map((visit) => (
          <li key={visit.place.id}>
            <a href={`${space.base}/dag/${visit.place.day}`}>{dayTold(visit.place.day, language)}</a>,{' '}
            {user.at(visit.place.startTime ?? '', visit.place.endTime ?? '')}
            <ComersOf visit={visit} />
          </li>
        ))}
      </ul>
      {times.length > TIMES_SHOWN && <p class="quiet">{user.moreTimes(times.length - TIMES_SHOWN)}</p>}
    </section>
  );
}

function RequestFacts({ one }: Pick<RequestProps, 'one'>) {
  const { language, words } = useScreen();
  const { ask, user } = words;
  const { request, site, filling } = one;
  const { check, seats } = ask;
  const lines = (of: readonly string[]) => of.map((line) => <div key={line}>{line}</div>);
  const notes = [request.safetyNotes ?? '', ...needsTold(request.needs, ask.safety)].filter(Boolean);
  return (
    <Facts
      of={[
        [ask.sent.number, requestNumber(request.id)],
        [check.site, site],
        [check.how, ask.how.ways[request.patternKind]],
        [check.when, lines(patternTold(request.pattern, language, words))],
        [check.seats, seats.told(request.seats, request.minimumTeam)],
        [user.filled, filling && user.filledOf(filling.taken, filling.seats)],
        [check.contact, request.contact],
        [check.safety, notes.length > 0 ? lines(notes) : undefined],
        [ask.numbers.orderNumber, request.orderNumber],
        [ask.numbers.costCentre, request.costCentre],
        [ask.numbers.reference, request.reference],
      ]}
    />
  );
}

/** Calling off what is still to come, with why. */
export function CancelPage({ space, one }: Omit<RequestProps, 'coming'>) {
  const { user } = useScreen().words;
  const at = `${space.base}/aanvragen/${one.request.id}`;
  return (
    <UserPage space={space} title={user.cancelTitle} part="aanvragen" back={at}>
      <Form action={`${at}/afzeggen`}>
        <Choices name="why" question={user.cancelTitle} choices={user.cancelReasons} />
        <p>
          <Asked of={one} />
        </p>
        <p>{user.cancelSays}</p>
        <Field name="reason" label={user.cancelReason} rows={2} />
        <button type="submit" class="stop">
          {user.cancelYes}
        </button>
      </Form>
    </UserPage>
  );
}
