import { isSeries, pauseOn, type SeriesStep, seriesSteps, timesOn } from '#matching';
import { seriesWords as words } from '../../../words/nl/staff/planning-series';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { Choices, DayField, dayWritten, Field, Form, GoOn, Page, Tabs, useScreen } from '../../frame';
import { planningAt, withQuery } from '../paths';
import { dayShort } from '../told';
import { type RequestFile } from '../requests/request-file';

export interface SeriesProps {
  readonly file: RequestFile;
  readonly kind: SeriesStep['kind'];
}

/** What can be done with a whole series, one thing at a time; what it does is seen before it is done. */
export function SeriesPage({ file, kind }: SeriesProps) {
  const { typed } = useScreen();
  const { organiser, request, called } = file;
  const to = planningAt(organiser);
  const at = (one: SeriesStep['kind']) => withQuery(to.series(request.id), { wat: one });
  const reason = typed.text('reason');
  return (
    <Page title={words.title} back={to.request(request.id)} staff sheet="planning">
      <h1>{words.title}</h1>
      <p class="lead">
        {shared.at(request.inOwnWords ?? called.task(request.task), called.user(request.userId))}
      </p>
      <Tabs
        label={words.what}
        tabs={seriesSteps.map((one) => [at(one), words.tabs[one]])}
        current={at(kind)}
      />
      <p>{words.says[kind]}</p>
      <AsItIs file={file} />
      <Form action={`${to.series(request.id)}/voorbeeld`}>
        <input type="hidden" name="kind" value={kind} />
        <Fields file={file} kind={kind} />
        <GoOn />
        {!useScreen().warned && reason && <input type="hidden" name="reason" value={reason} />}
        <button type="submit">{words.preview}</button>
      </Form>
    </Page>
  );
}

/** How the series stands by now. */
function AsItIs({ file: { request } }: Pick<SeriesProps, 'file'>) {
  const { today } = useScreen();
  const { pattern } = request;
  if (!isSeries(pattern)) return null;
  const { start, end } = timesOn(pattern, today);
  const pause = pauseOn(pattern, today) ?? pattern.pauses?.find(({ from }) => from > today);
  return (
    <p class="quiet">
      {words.now(start, end)} {words.lasts(dayShort(pattern.until))}{' '}
      {pause && words.paused(dayShort(pause.from), dayShort(pause.until))}
    </p>
  );
}

function Fields({ file: { request }, kind }: SeriesProps) {
  const { today } = useScreen();
  const { pattern } = request;
  const now = isSeries(pattern) ? timesOn(pattern, today) : undefined;
  if (kind === 'extend')
    return (
      <>
        <DayField name="until" label={words.last} hint={words.dayHint} />
        <Choices plain name="seats" question={words.seatsQuestion} choices={words.seats} value="keep" />
      </>
    );
  return (
    <>
      <DayField name="from" label={words.from} hint={words.dayHint} value={dayWritten(today)} />
      {kind === 'pause' && <DayField name="until" label={words.untilPause} hint={words.dayHint} />}
      {kind === 'other-times' && (
        <>
          <Field name="start" label={words.start} value={now?.start ?? ''} />
          <Field name="end" label={words.end} value={now?.end ?? ''} />
        </>
      )}
    </>
  );
}
