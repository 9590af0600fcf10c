import { boardWords as words } from '../../../words/nl/staff/planning-board';
import { placeWords } from '../../../words/nl/staff/planning-place';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { Facts, Page, useScreen } from '../../frame';
import { siteTold } from '../names';
import { mayDo } from '../office';
import { planningAt } from '../paths';
import { DifferenceLine, FactLine, FirstReason } from '../place/candidate-facts';
import { type PlaceFile } from '../place/place-file';
import { whenTold } from '../told';
import { type BoardCard } from './board-cards';

/** Beside the board: what explains the cell that was chosen; empty until one is. */
export function Beside({ card }: { readonly card: BoardCard | undefined }) {
  return (
    <aside class="explains" aria-label={words.card} aria-live="polite">
      {card && (
        <section class="card">{card.kind === 'place' ? <Place {...card} /> : <Job {...card} />}</section>
      )}
    </aside>
  );
}

/** The card alone: what the board asks for when another cell is chosen. */
export function BoardCardPage({ card }: { readonly card: BoardCard }) {
  const to = planningAt(card.file.organiser);
  return (
    <Page title={words.card} back={to.board} staff sheet="planning">
      <h1>{words.card}</h1>
      <Beside card={card} />
    </Page>
  );
}

type PlaceCard = Extract<BoardCard, { kind: 'place' }>;
type JobCard = Extract<BoardCard, { kind: 'job' }>;

const taskAt = ({ place, called }: PlaceFile) =>
  shared.at(called.task(place.task), called.user(place.userId));

function Place({ file, candidates }: PlaceCard) {
  const { today } = useScreen();
  const { organiser, place } = file;
  const to = planningAt(organiser);
  return (
    <>
      <h2>{taskAt(file)}</h2>
      <p>{whenTold(place, today)}</p>
      <PlaceFacts {...file} />
      <p>
        <a class="button opens" href={to.place(place.id)} data-key="v">
          {words.openPlace}
        </a>
      </p>
      {candidates.length > 0 && (
        <>
          <h3>{placeWords.candidates}</h3>
          <ol class="candidates">
            {candidates.map(({ card, other }) => (
              <li key={card.worker}>
                <a href={to.candidate(place.id, card.worker)}>{card.name}</a>
                <FactLine card={card} />
                <FirstReason {...card} />
                <DifferenceLine other={other} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Job({ file, job, worker }: JobCard) {
  const screen = useScreen();
  const { organiser, called } = file;
  const to = planningAt(organiser);
  return (
    <>
      <h2>{called.worker(job.workerId)}</h2>
      <p>
        {taskAt(file)}, {whenTold(job, screen.today)}
      </p>
      {worker && <FactLine card={worker.card} />}
      <Facts
        of={[
          [placeWords.state, shared.assignmentStates[job.state]],
          [placeWords.site, siteTold(called.site(job.userId, job.siteId))],
          [placeWords.contact, file.request.contact],
        ]}
      />
      <p class="answers">
        <a class="button opens" href={to.assignment(job.id)}>
          {words.openJob}
        </a>
        {job.state === 'assigned' && mayDo(screen, 'assignment.replace') && (
          <a class="button quiet" href={to.placeWithout(job.occurrenceId, job.id)} data-key="v">
            {words.substitute}
          </a>
        )}
      </p>
    </>
  );
}

function PlaceFacts({ place, asked, called, request }: PlaceFile) {
  const team = asked.filter(({ state }) => state === 'assigned' || state === 'worked');
  return (
    <Facts
      of={[
        [
          placeWords.state,
          place.state === 'cancelled'
            ? placeWords.notPlanned
            : shared.seats(place.seats - place.taken, place.seats),
        ],
        [placeWords.team, team.map(({ workerId }) => called.worker(workerId)).join(', ')],
        [placeWords.site, siteTold(called.site(place.userId, place.siteId))],
        [placeWords.contact, request.contact],
        [placeWords.safety, request.safetyNotes],
      ]}
    />
  );
}
