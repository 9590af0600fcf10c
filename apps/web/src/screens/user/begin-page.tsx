import { type Day } from '#kernel';
import { dateTold, dayTold, Empty, momentTold, useScreen } from '../frame';
import { type ChequeBook } from './cheque-book';
import { ComersOf } from './hours/comers';
import { type Space } from './own-space';
import { type OwnRequest } from './requests/own-requests';
import { Asked, StatusLine } from './requests/status-shown';
import { type DraftListed } from './space-reads';
import { InDutch, UserPage } from './user-page';
import { type Visit } from './visits';

interface BeginProps {
  readonly space: Space;
  /** Other users for whom this person may act. */
  readonly others: readonly { readonly href: string; readonly name: string }[];
  /** Visits of today and the rest of this week. */
  readonly visits: readonly Visit[];
  /** Visits whose hours wait for this user, and the Monday of the oldest. */
  readonly waiting: { readonly count: number; readonly week: Day | undefined };
  readonly drafts: readonly DraftListed[];
  readonly book: ChequeBook;
  readonly requests: readonly OwnRequest[];
}

/** Who comes, what waits, what the cheques allow, and how far each request is. */
export function BeginPage(props: BeginProps) {
  const { user } = useScreen().words;
  const { space, others, requests } = props;
  return (
    <UserPage space={space} title={user.title} part="begin">
      <h1>{user.title}</h1>
      <p>
        <a class="button" href={`${space.base}/aanvragen/nieuw`}>
          {user.ask[space.kind]}
        </a>
      </p>
      <Waiting {...props} />
      <Coming {...props} />
      <Cheques {...props} />
      <section class="card">
        <h2>{user.requests}</h2>
        {requests.length === 0 ? (
          <Empty says={user.noRequests} />
        ) : (
          <ul class="rows">
            {requests.map((one) => (
              <li key={one.request.id}>
                <RequestRow space={space} one={one} />
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href={`${space.base}/aanvragen`}>{user.allRequests}</a>
        </p>
      </section>
      {others.length > 0 && (
        <section class="card">
          <h2>{user.others}</h2>
          <ul>
            {others.map(({ href, name }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </UserPage>
  );
}

/** What only this user can do now. */
function Waiting({ space, waiting, drafts }: BeginProps) {
  const { language, words } = useScreen();
  const { user } = words;
  if (waiting.count === 0 && drafts.length === 0) return null;
  return (
    <section class="card asked">
      <h2>{user.waits}</h2>
      <ul class="rows">
        {waiting.count > 0 && (
          <li>
            <p>{user.hoursWait(waiting.count)}</p>
            <a class="button" href={`${space.base}/uren${waiting.week ? `?week=${waiting.week}` : ''}`}>
              {user.confirmHours}
            </a>
          </li>
        )}
        {drafts.map(({ id, task, changedAt }) => (
          <li key={id}>
            <p>
              {user.draft} {task !== '' && <InDutch>{task}</InDutch>}
              <br />
              <span class="quiet">{user.draftSince(momentTold(changedAt, language))}</span>
            </p>
            <a class="button quiet" href={`${space.base}/aanvragen/nieuw/${id}`}>
              {user.goOn}
            </a>{' '}
            <a class="aside" href={`${space.base}/aanvragen/nieuw/${id}/weg`}>
              {user.discard}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who comes today, and in the rest of the week. */
function Coming({ space, visits }: BeginProps) {
  const { language, words } = useScreen();
  const { user } = words;
  const today = visits.filter(({ place }) => place.startTime !== null && place.day === space.today);
  const later = visits.filter(({ place }) => place.startTime !== null && place.day > space.today);
  return (
    <section class="card">
      <h2>{user.today}</h2>
      {today.length === 0 ? <p>{user.nobodyToday}</p> : <VisitRows visits={today} />}
      {later.length > 0 && (
        <>
          <h2>{user.week}</h2>
          {[...new Set(later.map(({ place }) => place.day))].map((day) => (
            <section key={day}>
              <h3>
                <a href={`${space.base}/dag/${day}`}>{dayTold(day, language)}</a>
              </h3>
              <VisitRows visits={later.filter(({ place }) => place.day === day)} />
            </section>
          ))}
        </>
      )}
    </section>
  );
}

function VisitRows({ visits }: Pick<BeginProps, 'visits'>) {
  const { user } = useScreen().words;
  return (
    <ul class="rows">
      {visits.map((visit) => (
        <li key={visit.place.id}>
          <strong>{user.at(visit.place.startTime ?? '', visit.place.endTime ?? '')}</strong>{' '}
          <InDutch>{visit.task}</InDutch>
          <ComersOf visit={visit} />
        </li>
      ))}
    </ul>
  );
}

function Cheques({ space, book }: BeginProps) {
  const { language, words } = useScreen();
  const { cheques } = words;
  const { free, held, lots, forecast } = book;
  const [first] = lots;
  return (
    <section class="card">
      <h2>{cheques.title}</h2>
      <dl class="sums">
        <div>
          <dt>{cheques.free}</dt>
          <dd>{free}</dd>
        </div>
        <div>
          <dt>{cheques.held}</dt>
          <dd>{held}</dd>
        </div>
      </dl>
      {forecast.short > 0 && forecast.shortFrom && (
        <p class="warning">{cheques.short(forecast.short, dateTold(forecast.shortFrom, language))}</p>
      )}
      {first && <p>{cheques.firstExpiry(dateTold(first.expiresOn, language))}</p>}
      <p class="more">
        <a href={`${space.base}/cheques`}>{cheques.all}</a>
        <a href={`${space.base}/cheques/bestellen`}>{cheques.order}</a>
      </p>
    </section>
  );
}

/** One request with its status line, and one thing to do. */
function RequestRow({ space, one }: { readonly space: Space; readonly one: OwnRequest }) {
  const { language } = useScreen();
  const { request, site, status } = one;
  return (
    <>
      <h3>
        <a href={`${space.base}/aanvragen/${request.id}`}>
          <Asked of={one} />
        </a>
      </h3>
      <p class="quiet">{[site, dateTold(request.firstDay, language)].filter(Boolean).join(', ')}</p>
      <StatusLine status={status} />
    </>
  );
}
