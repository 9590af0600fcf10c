import { type Id } from '#kernel';
import { type Place, type TeamAnswered } from '#matching';
import { stateWords } from '../../../../words/nl/staff/people-hours';
import { teamAnswerWords as answerWords } from '../../../../words/nl/staff/planning-team-answers';
import { sheetWords } from '../../../../words/nl/staff/people-sheets';
import { teamSheetWords as words } from '../../../../words/nl/staff/people-team-sheet';
import { Choices, dayTold, Done, Field, Form, Page, QrCode, useScreen } from '../../../frame';
import { officePath } from '../../office';
import { fieldsOf } from '../sheet/sheet-entry';
import { type SheetLine } from '../sheet/sheet-reads';

export interface TeamSheetProps {
  readonly organiser: Id;
  readonly place: Place;
  readonly lines: readonly SheetLine[];
  /** What they said of a new time; none where nobody was asked. */
  readonly answered: TeamAnswered | undefined;
  /** The whole address of this page, for the code on paper. */
  readonly address: string;
}

export const teamSheetAt = (organiser: Id, occurrence: Id) =>
  `${officePath(organiser)}/uren/ploeg/${occurrence}`;

/** One team's day: on paper a list to sign with a code that leads back, on the screen one form for all. */
export function TeamSheetPage({ organiser, place, lines, address, answered }: TeamSheetProps) {
  const { now } = useScreen();
  const open = lines.filter(({ told, assignment }) => !told && assignment.state === 'assigned');
  const isOver = place.endsAt !== null && place.endsAt <= now;
  const [first] = lines;
  return (
    <Page title={words.title} back={`${officePath(organiser)}/plaatsen/${place.id}`} staff sheet="paper">
      <Done says={words.done} />
      <h1>{words.title}</h1>
      <p class="lead">
        {first && `${words.lead(first.task, first.user)}, `}
        {dayTold(place.day, 'nl')}, {place.startTime}–{place.endTime}
      </p>
      {answered && (
        <p>
          {answerWords.title} {answerWords.counted(answered)}
        </p>
      )}
      <p class="screen-only quiet">{words.howToPrint}</p>
      <Paper lines={open} address={address} />
      <div class="screen-only">
        {!isOver && <p class="notice">{words.early}</p>}
        {isOver && open.length === 0 && <p class="notice">{words.nobody}</p>}
        {isOver && open.length > 0 && <AllAtOnce organiser={organiser} place={place} lines={open} />}
        <Known organiser={organiser} lines={lines.filter((line) => !open.includes(line))} />
      </div>
    </Page>
  );
}

function AllAtOnce({ organiser, place, lines }: Pick<TeamSheetProps, 'organiser' | 'place' | 'lines'>) {
  return (
    <Form action={teamSheetAt(organiser, place.id)}>
      <Field
        name="all"
        label={words.all}
        hint={words.allHint}
        value={`${place.startTime}-${place.endTime}`}
      />
      <h2>{words.except}</h2>
      <p>{words.exceptHint}</p>
      {lines.map((line) => (
        <Field key={line.assignment.id} name={fieldsOf(line).times} label={line.worker} autocomplete="off" />
      ))}
      <Choices plain name="signed" question={words.signed} choices={sheetWords.signatures} value="worker" />
      <Field name="reason" label={words.reason} hint={words.reasonHint} rows={2} />
      <button type="submit">{words.enter}</button>
    </Form>
  );
}

/** What is printed: who, from when, until when, and a place to sign. */
function Paper({ lines, address }: Pick<TeamSheetProps, 'lines' | 'address'>) {
  if (lines.length === 0) return null;
  return (
    <>
      <figure>
        <QrCode text={address} label={words.code} />
        <figcaption>{words.codeSays}</figcaption>
      </figure>
      <div class="table" role="region" aria-label={words.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[words.name, words.from, words.until, words.signature].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ assignment, worker }) => (
              <tr key={assignment.id}>
                <th scope="row">{worker}</th>
                <td>{assignment.startTime}</td>
                <td>{assignment.endTime}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Known({ organiser, lines }: Pick<TeamSheetProps, 'organiser' | 'lines'>) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{words.known}</h2>
      <ul class="rows">
        {lines.map(({ assignment, worker, told }) => (
          <li key={assignment.id}>
            {told ? (
              <>
                <a href={`${officePath(organiser)}/uren/${told.id}`}>{worker}</a>: {stateWords[told.state]}
              </>
            ) : (
              `${worker}: ${sheetWords.nobodyCame}`
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
