import { type ClosedDay, dayParts } from '#matching';
import { dateTold, Done, Field, Form, GoOn, Select, Tabs, useScreen } from '../../frame';
import { sitesToday, type Space } from '../own-space';
import { UserPage } from '../user-page';

export interface CalendarProps {
  readonly space: Space;
  /** The place whose calendar it is; undefined while there is none. */
  readonly site: string | undefined;
  readonly closed: readonly ClosedDay[];
}

/** Days on which a place is closed, told once for everything that returns there. */
export function CalendarPage({ space, site, closed }: CalendarProps) {
  const { own } = useScreen().words;
  const sites = sitesToday(space);
  const at = (of: string) => `${space.base}/kalender?plaats=${of}`;
  const coming = closed.filter(({ untilDay }) => untilDay >= space.today);
  return (
    <UserPage space={space} title={own.calendar} part="kalender">
      <h1>{own.calendar}</h1>
      <Done says={own.done} />
      <p>{own.calendarSays}</p>
      {sites.length > 1 && site !== undefined && (
        <Tabs
          label={own.sites}
          tabs={sites.map((one) => [at(one.site), one.name] as const)}
          current={at(site)}
        />
      )}
      {site === undefined ? (
        <p>{own.noSites}</p>
      ) : (
        <>
          <h2>{own.closedDays}</h2>
          {coming.length === 0 ? (
            <p>{own.noClosedDays}</p>
          ) : (
            <ul class="rows">
              {coming.map((day) => (
                <li key={day.id}>
                  <ClosedRow space={space} day={day} />
                </li>
              ))}
            </ul>
          )}
          <CloseForm space={space} site={site} />
        </>
      )}
    </UserPage>
  );
}

function ClosedRow({ space, day }: { readonly space: Space; readonly day: ClosedDay }) {
  const { language, words } = useScreen();
  const { own, ask } = words;
  const { id, fromDay, untilDay, why, part } = day;
  const when =
    fromDay === untilDay
      ? dateTold(fromDay, language)
      : ask.told.stretch(dateTold(fromDay, language), dateTold(untilDay, language));
  return (
    <>
      <p>
        <strong>{when}</strong>
        {part !== null && `, ${own.parts[part]}`}: {why}
      </p>
      <Form action={`${space.base}/kalender/${id}/open`}>
        <button type="submit" class="quiet">
          {own.reopen}
          <span class="unseen">: {when}</span>
        </button>
      </Form>
    </>
  );
}

function CloseForm({ space, site }: { readonly space: Space; readonly site: string }) {
  const { own, ask } = useScreen().words;
  const parts = [['', own.parts.whole] as const, ...dayParts.map((part) => [part, own.parts[part]] as const)];
  return (
    <Form action={`${space.base}/kalender`}>
      <h2>{own.close}</h2>
      <input type="hidden" name="site" value={site} />
      <div class="pair">
        <Field name="from" label={ask.when.from} hint={ask.when.dayHint} />
        <Field name="until" label={own.untilOptional} hint={own.untilHint} />
      </div>
      <Select name="part" label={own.part} choices={parts} />
      <Field name="why" label={own.why} hint={own.whyHint} />
      <GoOn />
      <button type="submit">{own.closeSend}</button>
    </Form>
  );
}
