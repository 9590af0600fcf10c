import { type Id } from '#kernel';
import { type CandidateCard, type OccurrenceFilled } from '#matching';
import { placeWords } from '../../../words/nl/staff/planning-place';
import { requestWords as words } from '../../../words/nl/staff/planning-requests';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { spokenWordsOf } from '../../../words/words-of';
import { Empty, Field, Form, Page, Select, useScreen } from '../../frame';
import { planningAt } from '../paths';
import { whenTold } from '../told';
import { type Previewed } from './bulk';
import { type RequestFile } from './request-file';

export interface BulkProps {
  readonly file: RequestFile;
  readonly times: readonly OccurrenceFilled[];
  /** More times were asked than are shown here. */
  readonly isCut: boolean;
  readonly candidates: readonly CandidateCard[];
  readonly worker: Id | undefined;
  readonly preview: readonly Previewed[];
}

/** One worker for many times: first who, then exactly what will and will not happen, then it is done. */
export function BulkPage(props: BulkProps) {
  const { file, times, isCut, worker } = props;
  const { organiser, request, called } = file;
  const at = planningAt(organiser).request(request.id);
  return (
    <Page title={words.bulkTitle} back={at} staff wide sheet="planning">
      <h1>{words.bulkTitle}</h1>
      <p class="lead">
        {shared.at(request.inOwnWords ?? called.task(request.task), called.user(request.userId))}
      </p>
      {isCut && <p class="warning">{words.bulkFewer(times.length)}</p>}
      {times.length === 0 ? (
        <Empty says={words.bulkNoTimes} action={{ says: words.bulkNoTimesAction, href: at }} />
      ) : (
        <>
          <ChooseWorker {...props} />
          {worker && <Preview {...props} worker={worker} />}
        </>
      )}
    </Page>
  );
}

function ChooseWorker({ file: { organiser, request }, times, candidates, worker }: BulkProps) {
  return (
    <form method="get" class="narrow" action={`${planningAt(organiser).request(request.id)}/toewijzen`}>
      {times.map(({ id }) => (
        <input key={id} type="hidden" name="keer" value={id} />
      ))}
      <Select
        name="wie"
        label={words.bulkFor}
        none={words.bulkChoose}
        value={worker ?? ''}
        choices={candidates.map(
          ({ worker: id, name, verdict }) => [id, `${name} (${placeWords.verdicts[verdict]})`] as const,
        )}
      />
      <button type="submit">{words.bulkPreview}</button>
    </form>
  );
}

function Preview({ file, preview, worker }: BulkProps & { readonly worker: Id }) {
  const { typed, faults } = useScreen();
  const { organiser, request, called } = file;
  const of = (verdict: Previewed['verdict']) => preview.filter((one) => one.verdict === verdict);
  const [will, withReason, not] = [of('may'), of('may-with-reason'), of('may-not')];
  const chosen = faults.length > 0 ? typed.list('keer') : will.map(({ time }) => time.id as string);
  const at = `${planningAt(organiser).request(request.id)}/toewijzen`;
  const counts = [
    will.length > 0 && words.bulkWill(will.length),
    withReason.length > 0 && words.bulkWithReason(withReason.length),
    not.length > 0 && words.bulkWillNot(not.length),
  ];
  if (will.length + withReason.length === 0) {
    return (
      <>
        <Empty says={words.bulkNothing} action={{ says: words.bulkNothingAction, href: at }} />
        <PreviewTable preview={preview} chosen={chosen} />
      </>
    );
  }
  return (
    <Form action={at}>
      <p role="status" class="notice">
        {counts.filter(Boolean).join(', ')}.
      </p>
      <input type="hidden" name="worker" value={worker} />
      <PreviewTable preview={preview} chosen={chosen} />
      {withReason.length > 0 && <Field name="reason" label={words.bulkReason} rows={2} />}
      <button type="submit" data-key="a">
        {words.bulkDo(called.worker(worker))}
      </button>
    </Form>
  );
}

interface PreviewTableProps extends Pick<BulkProps, 'preview'> {
  readonly chosen: readonly string[];
}

function PreviewTable({ preview, chosen }: PreviewTableProps) {
  const { today } = useScreen();
  return (
    <div class="table" role="region" aria-label={words.bulkResult} tabIndex={0} id="field-keer">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.choose}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.bulkResult}</th>
          </tr>
        </thead>
        <tbody>
          {preview.map(({ time, verdict, reasons }) => (
            <tr key={time.id} data-row>
              <td>
                {verdict !== 'may-not' && (
                  <label class="tick">
                    <input type="checkbox" name="keer" value={time.id} checked={chosen.includes(time.id)} />
                    <span class="unseen">{words.chooseTime(whenTold(time, today))}</span>
                  </label>
                )}
              </td>
              <td>{whenTold(time, today)}</td>
              <td>
                <span class={`state ${verdict}`}>{placeWords.verdicts[verdict]}</span>
                {reasons.map(spokenWordsOf).map(({ code, says }) => (
                  <div key={code} class="quiet">
                    {says}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
