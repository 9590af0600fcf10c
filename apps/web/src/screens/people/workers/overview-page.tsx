import { standingOn, type WorkerFile } from '#registry';
import { statusWords } from '../../../words/nl/staff/people-records';
import { standingWords } from '../../../words/nl/staff/people';
import { workerFileWords as words } from '../../../words/nl/staff/people-files';
import { certificateWords } from '../../../words/nl/staff/people-records';
import { backWords } from '../../../words/nl/staff/planning-back';
import { endingWords } from '../../../words/nl/staff/people-endings';
import { dateTold, dayTold, monthTold, useScreen } from '../../frame';
import { Empty, Facts } from '../../frame/parts';
import { absencesAhead } from '../../worker/back-page';
import { HoursBar } from '../../worker/hours-bar';
import { FileFrame } from '../file-frame';
import { filePath, officePath } from '../office';
import { type OwnerShown } from '../person-files';
import { periodTold } from '../records/periods';
import { type NextJob, type WorkerOverview } from './worker-reads';

interface OverviewProps {
  readonly owner: OwnerShown;
  readonly file: WorkerFile;
  readonly overview: WorkerOverview;
}

/** The first page of a worker's file: how it stands, what is planned, what needs doing. */
export function OverviewPage({ owner, file, overview }: OverviewProps) {
  const at = filePath(owner.organiser, 'worker', owner.id);
  const { standing } = overview;
  return (
    <FileFrame owner={owner} part="" wide>
      <p>
        <span class={`tag ${standing}`}>{standingWords[standing]}</span>
      </p>
      <Attention owner={owner} overview={overview} />
      <div class="columns">
        <section aria-labelledby="facts-title">
          <h2 id="facts-title">{words.tabs.gegevens}</h2>
          <OverviewFacts file={file} overview={overview} />
          <p class="actions">
            <a class="button quiet" href={`${at}/kaart`}>
              {words.actions.card}
            </a>
            <a class="button quiet" href={`${at}/intake`}>
              {words.actions.intake}
            </a>
            <a class="button quiet" href={`${at}/stoppen`}>
              {words.actions.leave}
            </a>
          </p>
        </section>
        <section aria-labelledby="hours-title">
          <h2 id="hours-title">{words.hours}</h2>
          <h3>{words.month(monthTold(overview.month.period, 'nl', 'numeric'))}</h3>
          <HoursBar hours={overview.month} />
          <h3>{words.year(overview.year.period)}</h3>
          <HoursBar hours={overview.year} />
          <p class="quiet">{words.counted}</p>
        </section>
        <Next owner={owner} next={overview.next} />
      </div>
    </FileFrame>
  );
}

function OverviewFacts({ file: { details, worker }, overview }: Omit<OverviewProps, 'owner'>) {
  const { today } = useScreen();
  const { facts, left, mediator } = overview;
  const agreement = facts.agreements.at(-1);
  const status = standingOn(facts.statuses, today)?.status;
  const home = standingOn(facts.domiciles, today);
  return (
    <Facts
      of={[
        [words.facts.status, status && statusWords[status]],
        [words.facts.agreement, agreement ? periodTold(agreement) : words.noAgreement],
        [words.facts.left, left === null ? words.noLimit : words.monthsLeft(left.months, left.days)],
        [words.facts.mediator, mediator || words.noMediator],
        [words.facts.phone, details?.phone],
        [words.facts.email, details?.email],
        [
          words.facts.address,
          [details?.street, home && `${home.postalCode} ${home.place}`].filter(Boolean).join(', '),
        ],
        [words.facts.bornOn, details?.bornOn && dateTold(details.bornOn, 'nl')],
        [words.facts.registered, dateTold(worker.registeredOn, 'nl')],
      ]}
    />
  );
}

/** What needs doing with this file, each with where it is done. */
function Attention({ owner, overview }: Omit<OverviewProps, 'file'>) {
  const { endings, endingCertificates, agreementEndsSoon, facts } = overview;
  const { today } = useScreen();
  const isAway = absencesAhead(facts.absences, today).length > 0;
  if (endings.length + endingCertificates.length === 0 && agreementEndsSoon === null && !isAway) return null;
  const at = filePath(owner.organiser, 'worker', owner.id);
  return (
    <section class="card asked" aria-labelledby="attention-title">
      <h2 id="attention-title">{words.attention}</h2>
      <ul class="rows">
        {endings.map(({ id, kind, lastDay }) => (
          <li key={id}>
            {endingWords.kinds[kind]}, {dateTold(lastDay, 'nl')}.{' '}
            <a href={`${officePath(owner.organiser)}/gevolgen/${id}`}>{words.ending}</a>
          </li>
        ))}
        {isAway && (
          <li>
            {backWords.isAway}{' '}
            <a href={`${officePath(owner.organiser)}/terug/${owner.id}`}>{backWords.open}</a>
          </li>
        )}
        {agreementEndsSoon !== null && (
          <li>
            {words.agreementEnds(dateTold(agreementEndsSoon, 'nl'))}{' '}
            <a href={`${at}/overeenkomsten/nieuw`}>{words.extend}</a>
          </li>
        )}
        {endingCertificates.map(({ kind, from, until }) => (
          <li key={`${kind} ${from}`}>
            {until !== null && words.certificateEnds(certificateWords[kind] ?? kind, dateTold(until, 'nl'))}{' '}
            <a href={`${at}/attesten`}>{words.tabs.attesten}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Next({ owner, next }: { readonly owner: OwnerShown; readonly next: readonly NextJob[] }) {
  const board = `${officePath(owner.organiser)}/bord`;
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">{words.next}</h2>
      {next.length === 0 ? (
        <Empty says={words.noNext} action={{ says: words.toBoard, href: board }} />
      ) : (
        <ul class="rows">
          {next.map(({ assignment, task, user }) => (
            <li key={assignment.id}>
              <a href={`${officePath(owner.organiser)}/toewijzingen/${assignment.id}`}>{task}</a>
              <br />
              {dayTold(assignment.day, 'nl')}
              {assignment.startTime !== null && `, ${assignment.startTime}–${assignment.endTime ?? ''}`}
              <br />
              <span class="quiet">{user}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
