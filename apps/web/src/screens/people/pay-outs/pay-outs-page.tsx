import { type Day, type Id, nextMonth, previousMonth } from '#kernel';
import { openCents } from '#payments';
import { payOutWords as words } from '../../../words/nl/staff/people-pay-outs';
import {
  type Column,
  dateTold,
  Done,
  Empty,
  Field,
  Form,
  mayDo,
  moneyTold,
  monthTold,
  Page,
  Ticks,
  useScreen,
} from '../../frame';
import { officePath } from '../office';
import { WordedField } from '../worded-field';
import { type MonthPaid, type PayOutNamed } from './pay-out-reads';

const euros = (cents: number) => moneyTold(cents, 'nl');
const monthName = (month: string) => monthTold(month, 'nl', 'numeric');

/** The columns of a month's file. */
export const payOutColumns: readonly Column<PayOutNamed>[] = [
  { name: 'werker', title: words.columns.worker, text: ({ name }) => name },
  { name: 'bevestigd', title: words.columns.confirmed, text: ({ confirmedCents }) => euros(confirmedCents) },
  { name: 'betaald', title: words.columns.paid, text: ({ paidCents }) => euros(paidCents) },
  { name: 'op', title: words.columns.paidOn, text: ({ paidOn }) => paidOn ?? '' },
  { name: 'open', title: words.columns.open, text: (one) => euros(openCents(one)) },
];

export const addressOfPayOuts = (organiser: Id, month: string) =>
  `${officePath(organiser)}/uitbetaling?maand=${month}`;

/** While no month was closed, nothing can be paid out. */
export function NoMonthPage({ organiser }: { readonly organiser: Id }) {
  const office = officePath(organiser);
  return (
    <Page title={words.title} back={`${office}/uren`} staff>
      <h1>{words.title}</h1>
      <Empty says={words.noneClosed} action={{ says: words.toClosing, href: `${office}/maand` }} />
    </Page>
  );
}

/** A month: to whom something is still owed, and what was paid. */
export function PayOutsPage(paid: MonthPaid) {
  const { organiser, month, closedThrough, people } = paid;
  const title = words.of(monthName(month));
  const tooMuch = people.filter((one) => openCents(one) < 0);
  return (
    <Page title={title} back={`${officePath(organiser)}/uren`} staff>
      <Done says={words.done} />
      <h1>{title}</h1>
      <p class="lead">{words.lead}</p>
      <nav class="more" aria-label={words.title}>
        <a href={addressOfPayOuts(organiser, previousMonth(month))}>
          {words.before(monthName(previousMonth(month)))}
        </a>
        {month < closedThrough && (
          <a href={addressOfPayOuts(organiser, nextMonth(month))}>
            {words.after(monthName(nextMonth(month)))}
          </a>
        )}
      </nav>
      {tooMuch.map((one) => (
        <p key={one.worker} class="warning">
          {words.tooMuch(one.name, euros(0 - openCents(one)))}
        </p>
      ))}
      {people.length === 0 ? (
        <Empty says={words.nobody} />
      ) : (
        <>
          <Owed {...paid} />
          <Paid {...paid} />
          <p>
            <a href={`${addressOfPayOuts(organiser, month)}&als=csv`} download>
              {words.file}
            </a>
          </p>
        </>
      )}
    </Page>
  );
}

/** Those to whom something is still owed: all ticked, for mostly all of them were paid together. */
function Owed({ organiser, month, people }: MonthPaid) {
  const owed = people.filter((one) => openCents(one) > 0);
  const screen = useScreen();
  return (
    <>
      <h2>{words.open}</h2>
      {owed.length === 0 && <p>{words.nothingOpen}</p>}
      {owed.length > 0 && mayDo(screen, 'payOut.record') && (
        <Form action={`${officePath(organiser)}/uitbetaling/voorbeeld`}>
          <input type="hidden" name="month" value={month} />
          <Ticks
            plain
            name="workers"
            question={words.whom}
            choices={owed.map((one) => [one.worker, words.owed(one.name, euros(openCents(one)))] as const)}
            values={owed.map(({ worker }) => worker)}
          />
          <WordedField name="paidOn" words={words.paidOn} />
          <button type="submit">{words.look}</button>
        </Form>
      )}
      {owed.length > 0 && !mayDo(screen, 'payOut.record') && (
        <ul class="rows">
          {owed.map((one) => (
            <li key={one.worker}>{words.owed(one.name, euros(openCents(one)))}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What was recorded, line by line; a mistake is ticked and taken back with a reason. */
function Paid({ organiser, month, people }: MonthPaid) {
  const screen = useScreen();
  const lines = people.flatMap(({ name, payOuts }) =>
    payOuts.map(
      ({ id, amountCents, paidOn }) =>
        [id, words.line(name, euros(amountCents), dateTold(paidOn, 'nl'))] as const,
    ),
  );
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{words.paid}</h2>
      <ul class="rows">
        {lines.map(([id, says]) => (
          <li key={id}>{says}</li>
        ))}
      </ul>
      {mayDo(screen, 'payOut.takeBack') && (
        <details open={screen.faults.length > 0 && screen.typed.text('why') !== ''}>
          <summary>{words.takeBackTitle}</summary>
          <Form action={`${officePath(organiser)}/uitbetaling/terugdraaien`}>
            <input type="hidden" name="month" value={month} />
            <Ticks plain name="lines" question={words.which} choices={lines} />
            <Field name="why" label={words.why.label} autocomplete="off" />
            <button type="submit" class="quiet">
              {words.takeBack}
            </button>
          </Form>
        </details>
      )}
    </>
  );
}

export interface PayOutPreview extends MonthPaid {
  readonly chosen: readonly Id[];
  readonly paidOn: Day;
}

/** What will be recorded and what will not, before anything is. */
export function PayOutPreviewPage({ organiser, month, people, chosen, paidOn }: PayOutPreview) {
  const owed = people.filter((one) => openCents(one) > 0);
  const paid = owed.filter(({ worker }) => chosen.includes(worker));
  const sum = paid.reduce((total, one) => total + openCents(one), 0);
  const at = addressOfPayOuts(organiser, month);
  const title = words.of(monthName(month));
  return (
    <Page title={`${words.preview}: ${title}`} back={at} staff>
      <h1>{title}</h1>
      <section class="card asked" role="status">
        <h2>{words.preview}</h2>
        <p>{words.previewSays(paid.length, euros(sum), dateTold(paidOn, 'nl'))}</p>
        <ul class="rows">
          {paid.map((one) => (
            <li key={one.worker}>{words.owed(one.name, euros(openCents(one)))}</li>
          ))}
        </ul>
        <p>{words.notChosen(owed.length - paid.length)}</p>
      </section>
      <Form action={`${officePath(organiser)}/uitbetaling`}>
        <input type="hidden" name="month" value={month} />
        <input type="hidden" name="paidOn" value={paidOn} />
        {chosen.map((worker) => (
          <input type="hidden" key={worker} name="workers" value={worker} />
        ))}
        <button type="submit">{words.keep}</button>
      </Form>
      <p>
        <a href={at}>{words.backToChoice}</a>
      </p>
    </Page>
  );
}
