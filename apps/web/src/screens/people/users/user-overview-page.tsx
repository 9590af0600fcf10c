import { yearOf } from '#kernel';
import { type UserFile } from '#registry';
import { taskToBeNamed } from '#matching';
import { endingWords } from '../../../words/nl/staff/people-endings';
import { kindWords, userListWords } from '../../../words/nl/staff/people';
import { workerFileWords } from '../../../words/nl/staff/people-files';
import { userFileWords as words } from '../../../words/nl/staff/people-users';
import { planningWords } from '../../../words/nl/staff/planning';
import { dateTold, useScreen } from '../../frame';
import { Empty, Facts } from '../../frame/parts';
import { FileFrame } from '../file-frame';
import { filePath, officePath } from '../office';
import { type OwnerShown } from '../person-files';
import { periodTold } from '../records/periods';
import { type UserOverview } from './user-reads';
import { standingOfUser } from './users-list';

interface UserOverviewProps {
  readonly owner: OwnerShown;
  readonly file: UserFile;
  readonly overview: UserOverview;
  /** Tasks by their codes. */
  readonly tasks: ReadonlyMap<string, string>;
}

/** The first page of a user's file. */
export function UserOverviewPage(props: UserOverviewProps) {
  const { owner, overview } = props;
  const { today, access } = useScreen();
  const office = officePath(owner.organiser);
  const at = filePath(owner.organiser, 'user', owner.id);
  const standing = standingOfUser(overview.facts, today);
  return (
    <FileFrame owner={owner} part="" wide>
      <p>
        <span class={`tag ${standing}`}>{userListWords.filters.standings[standing]}</span>
      </p>
      {overview.endings.length > 0 && (
        <section class="card asked" aria-labelledby="attention-title">
          <h2 id="attention-title">{workerFileWords.attention}</h2>
          <ul class="rows">
            {overview.endings.map(({ id, kind, lastDay }) => (
              <li key={id}>
                {endingWords.kinds[kind]}, {dateTold(lastDay, 'nl')}.{' '}
                <a href={`${office}/gevolgen/${id}`}>{workerFileWords.ending}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="columns">
        <section aria-labelledby="facts-title">
          <h2 id="facts-title">{words.tabs.gegevens}</h2>
          <UserFacts {...props} />
          <p class="actions">
            {access.mayRepresent && (
              <a class="button" href={`${office}/voor/${owner.id}/begin`}>
                {words.actions.behalf}
              </a>
            )}
            <a class="button quiet" href={`${at}/inschrijvingsgeld`}>
              {words.actions.fee}
            </a>
            <a class="button quiet" href={`${at}/uitnodigen`}>
              {words.actions.invite}
            </a>
            <a class="button quiet" href={`${at}/stoppen`}>
              {words.actions.leave}
            </a>
          </p>
        </section>
        <Requests {...props} />
      </div>
    </FileFrame>
  );
}

function UserFacts({ file: { user, details }, overview }: UserOverviewProps) {
  const { today } = useScreen();
  const { facts, lots } = overview;
  const agreement = facts.agreements.at(-1);
  const fee = facts.fees.find(({ year }) => year === yearOf(today));
  const free = lots.reduce((sum, lot) => sum + lot.free, 0);
  const held = lots.reduce((sum, lot) => sum + lot.held, 0);
  const place = details?.postalCode ? `${details.postalCode} ${details.place ?? ''}` : '';
  return (
    <Facts
      of={[
        [words.facts.kind, kindWords[user.kind]],
        [words.facts.agreement, agreement ? periodTold(agreement) : workerFileWords.noAgreement],
        [words.facts.fee(yearOf(today)), fee ? words.feePaid(dateTold(fee.paidOn, 'nl')) : words.feeUnpaid],
        [words.facts.cheques, words.chequesFree(free, held)],
        [words.facts.phone, details?.phone],
        [words.facts.email, details?.email],
        [words.facts.address, [details?.street, place].filter(Boolean).join(', ')],
        [words.facts.kbo, user.kboNumber],
      ]}
    />
  );
}

function Requests({ owner, overview: { requests }, tasks }: UserOverviewProps) {
  const { access } = useScreen();
  const office = officePath(owner.organiser);
  return (
    <section aria-labelledby="requests-title">
      <h2 id="requests-title">{words.requests}</h2>
      {requests.length === 0 ? (
        <Empty
          says={words.noRequests}
          {...(access.mayRepresent && {
            action: { says: words.actions.behalf, href: `${office}/voor/${owner.id}/begin` },
          })}
        />
      ) : (
        <ul class="rows">
          {requests.map((request) => (
            <li key={request.id}>
              <a href={`${office}/aanvragen/${request.id}`}>
                {request.task === taskToBeNamed
                  ? request.inOwnWords
                  : (tasks.get(request.task) ?? request.task)}
              </a>
              <br />
              {periodTold({ from: request.firstDay, until: request.lastDay })}
              <br />
              <span class="quiet">{planningWords.requestStates[request.state]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
