import { type AssignmentListed } from '#matching';
import { teamAnswerWords as words } from '../../../words/nl/staff/planning-team-answers';
import { Form, momentTold, useScreen } from '../../frame';
import { mayDo } from '../office';
import { planningAt } from '../paths';
import { type PlaceFile } from './place-file';
import { type Silent, type TeamTold } from './team-file';
import { StopAsking } from './round';

interface TeamAnswersProps {
  readonly file: PlaceFile;
  /** Numbers are shown where it is recorded who looked at the people. */
  readonly withNumbers: boolean;
}

/** Who of a team said whether the new time suits, and whom to call. */
export function TeamAnswers({ file, withNumbers }: TeamAnswersProps) {
  const { team } = file;
  if (!team) return null;
  return (
    <section class="card" aria-labelledby="answers">
      <h2 id="answers">{words.title}</h2>
      <p role="status">{words.counted(team.counts)}</p>
      <Deadline team={team} />
      {team.silent.length > 0 && (
        <>
          <h3>{words.toCall}</h3>
          <ul class="rows">
            {team.silent.map((one) => (
              <li key={one.offer.id} data-row>
                <ToCall file={file} one={one} withNumbers={withNumbers} />
              </li>
            ))}
          </ul>
        </>
      )}
      <StopAsking file={file} round={team.round} />
    </section>
  );
}

/** The last moment at which an answer was asked for; who is silent after it is called. */
function Deadline({ team: { silent } }: { readonly team: TeamTold }) {
  const { now } = useScreen();
  const last = silent
    .map(({ offer }) => offer.answerBy)
    .toSorted()
    .at(-1);
  if (last === undefined) return null;
  const at = momentTold(last, 'nl');
  return last > now ? <p class="quiet">{words.until(at)}</p> : <p class="warning">{words.over(at)}</p>;
}

interface ToCallProps extends TeamAnswersProps {
  readonly one: Silent;
}

function ToCall({ file: { organiser, called }, one: { offer, telephone }, withNumbers }: ToCallProps) {
  const name = called.worker(offer.workerId);
  return (
    <>
      <a class="row-head" href={planningAt(organiser).assignment(offer.id)}>
        {name}
      </a>{' '}
      {withNumbers && telephone !== null && (
        <a href={`tel:${telephone.replace(/[^+\d]/g, '')}`}>{telephone}</a>
      )}
      {withNumbers && telephone === null && <span class="quiet">{words.noNumber}</span>}
      <NewTimeAnswer of={{ id: offer.id, organiserId: organiser }} name={name} />
    </>
  );
}

interface AnswerProps {
  readonly of: Pick<AssignmentListed, 'id' | 'organiserId'>;
  readonly name: string;
}

/** What somebody said at the desk or on the telephone: it suits, or it does not. */
export function NewTimeAnswer({ of: { id, organiserId }, name }: AnswerProps) {
  const screen = useScreen();
  if (!mayDo(screen, 'assignment.accept')) return null;
  return (
    <Form action={`${planningAt(organiserId).assignment(id)}/nieuw-uur`}>
      <div class="answers">
        <button class="quiet small" type="submit" name="says" value="yes">
          {words.yes}
          <span class="unseen"> {name}</span>
        </button>
        <button class="quiet small" type="submit" name="says" value="no">
          {words.no}
          <span class="unseen"> {name}</span>
        </button>
      </div>
    </Form>
  );
}
