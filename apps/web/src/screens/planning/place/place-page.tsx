import { type Pairing } from '#matching';
import { placeWords as words } from '../../../words/nl/staff/planning-place';
import { teamSheetWords } from '../../../words/nl/staff/people-team-sheet';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { Facts, Field, Form, Page, useScreen } from '../../frame';
import { siteTold } from '../names';
import { mayDo } from '../office';
import { planningAt } from '../paths';
import { dayShort, whenTold } from '../told';
import { CandidateList } from './candidate-list';
import { type Compared, type PlaceFile } from './place-file';
import { AskSeveral, Rounds } from './round';
import { Team } from './team';
import { TeamAnswers } from './team-answers';
import { DoneWithUndo } from './undo';
import { WholeTeam } from './whole-team';

interface PlaceProps {
  readonly file: PlaceFile;
  /** None for who may not see them. */
  readonly candidates: readonly Compared[] | undefined;
}

/** One place: what is asked, who is there, who may come and why others may not. */
export function PlacePage({ file, candidates }: PlaceProps) {
  const { today } = useScreen();
  const { organiser, place, called } = file;
  const to = planningAt(organiser);
  const title = shared.at(called.task(place.task), called.user(place.userId));
  return (
    <Page title={title} back={to.today} staff wide sheet="planning">
      <DoneWithUndo organiser={organiser} />
      <h1>{title}</h1>
      <p class="lead">{whenTold(place, today)}</p>
      <div class="two">
        <div>
          <PlaceFacts file={file} />
          <section class="card">
            <h2>{words.team}</h2>
            <Team file={file} />
            {place.startsAt !== null && place.taken > 0 && (
              <a class="button quiet small" href={`${to.hours}/ploeg/${place.id}`}>
                {teamSheetWords.open}
              </a>
            )}
          </section>
          <TeamAnswers file={file} withNumbers={candidates !== undefined} />
          <WholeTeam file={file} />
          <Rounds file={file} />
          <Pairings file={file} />
        </div>
        <div>
          {isDayOpen(file) && <ChooseDay file={file} />}
          {candidates && <AskSeveral file={file} candidates={candidates} />}
          {candidates && <CandidateList file={file} candidates={candidates} />}
        </div>
      </div>
    </Page>
  );
}

/** An open window of which the day is not chosen, nor thought of yet. */
const isDayOpen = ({ place, request }: PlaceFile) =>
  place.startsAt === null && request.pattern.kind === 'window';

function PlaceFacts({ file: { organiser, place, request, called } }: { readonly file: PlaceFile }) {
  const to = planningAt(organiser);
  return (
    <section class="card">
      <Facts
        of={[
          [words.state, placeState(place)],
          [words.user, <a href={to.user(place.userId)}>{called.user(place.userId)}</a>],
          [words.site, siteTold(called.site(place.userId, place.siteId))],
          [words.contact, request.contact],
          [words.told, request.inOwnWords],
          [words.safety, request.safetyNotes],
          [words.class, shared.classes[place.class]],
          [words.minimum, place.minimumTeam > 1 ? words.atLeast(place.minimumTeam) : null],
          [words.experience, request.needs.experience ? words.experienceAsked : null],
          [
            words.request,
            <a href={to.request(place.requestId)}>
              {words.openRequest} ({shared.requestStates[request.state]})
            </a>,
          ],
        ]}
      />
    </section>
  );
}

const placeState = ({ state, seats, taken }: PlaceFile['place']) =>
  state === 'cancelled' ? (
    <span class="state gone">{words.notPlanned}</span>
  ) : (
    <span class={seats > taken ? 'state open' : 'state filled'}>{shared.seats(seats - taken, seats)}</span>
  );

/** Which day of the window: who may come depends on it. */
function ChooseDay({ file: { organiser, place, on, leaving } }: { readonly file: PlaceFile }) {
  const { today } = useScreen();
  return (
    <section class="card asked">
      <h2>{words.chooseDay}</h2>
      <form method="get" action={planningAt(organiser).place(place.id)} novalidate>
        <Field name="op" label={whenTold(place, today)} hint={words.chooseDayHint} value={on ?? ''} />
        {leaving && <input type="hidden" name="vervangt" value={leaving.id} />}
        <button type="submit">{words.showDay}</button>
      </form>
    </section>
  );
}

/** Who was kept together with, or apart from, this request. */
function Pairings({ file: { organiser, pairings, called, place } }: { readonly file: PlaceFile }) {
  const screen = useScreen();
  const standing = pairings.filter(({ untilDay }) => untilDay === null || untilDay >= screen.today);
  if (standing.length === 0) return null;
  return (
    <section class="card">
      <h2>{words.pairings}</h2>
      <ul class="rows">
        {standing.map((pairing) => (
          <li key={pairing.id}>
            <p>
              <a href={planningAt(organiser).candidate(place.id, pairing.workerId)}>
                {called.worker(pairing.workerId)}
              </a>
              : {words.pairKinds[pairing.kind]}
            </p>
            <p class="quiet">
              {shared.pairingReasons[pairing.reason]}, {periodTold(pairing)}
            </p>
            {mayDo(screen, 'pairing.end') && (
              <Form action={`${planningAt(organiser).pairing(pairing.id)}/einde`}>
                <input type="hidden" name="version" value={pairing.version} />
                <input type="hidden" name="place" value={place.id} />
                <button class="quiet small" type="submit">
                  {words.pairEnd} <span class="unseen">{called.worker(pairing.workerId)}</span>
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const periodTold = ({ fromDay, untilDay }: Pairing) =>
  words.pairFrom(dayShort(fromDay), untilDay === null ? null : dayShort(untilDay));
