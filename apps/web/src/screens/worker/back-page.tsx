import { type Day } from '#kernel';
import { type Absence } from '#registry';
import { dateTold, DayField, dayWritten, Form, Page, useScreen } from '../frame';

/** Absences that are not over yet. */
export const absencesAhead = (absences: readonly Absence[], today: Day): Absence[] =>
  absences.filter(({ until }) => until === null || until >= today);

/** "Ik ben terug": from which day on; today, unless another is typed. */
export function BackPage({ absences }: { readonly absences: readonly Absence[] }) {
  const { today, words } = useScreen();
  const { offers } = words;
  return (
    <Page title={offers.back} back="/mijn-uren">
      <h1>{offers.back}</h1>
      {absences.length === 0 ? (
        <p>{offers.notAway}</p>
      ) : (
        <>
          <AwayFor absences={absences} says={offers} />
          <p>{offers.backSays}</p>
          <Form action="/klussen/terug">
            <DayField name="on" label={offers.backOn} hint={offers.backDayHint} value={dayWritten(today)} />
            <button type="submit">{offers.back}</button>
          </Form>
        </>
      )}
    </Page>
  );
}

interface AwayForProps {
  readonly absences: readonly Absence[];
  readonly says: {
    readonly awayFrom: (from: string) => string;
    readonly awayBetween: (from: string, until: string) => string;
  };
}

/** Since when, and until when where that is known; never why. */
export function AwayFor({ absences, says }: AwayForProps) {
  const { language } = useScreen();
  return (
    <ul>
      {absences.map(({ from, until }) => (
        <li key={from}>
          {until === null
            ? says.awayFrom(dateTold(from, language))
            : says.awayBetween(dateTold(from, language), dateTold(until, language))}
        </li>
      ))}
    </ul>
  );
}
