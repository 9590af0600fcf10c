import { type Day } from '#kernel';
import { type Column, DataTable, dayWritten, Field, moneyTold, type Screen, useScreen } from '../../frame';
import { type Space } from '../own-space';
import { UserPage } from '../user-page';
import { type Statement, type StatementLine } from './statement';

/** The columns of a statement: the same on the screen and in the file. */
export function statementColumns({ language, words: { cheques } }: Screen): readonly Column<StatementLine>[] {
  return [
    {
      name: 'dag',
      title: cheques.columns.on,
      text: ({ on, performedOn }) => dayWritten(performedOn ?? on),
    },
    {
      name: 'wat',
      title: cheques.columns.what,
      text: ({ kind, task }) => [cheques.kinds[kind], task].filter(Boolean).join(': '),
    },
    {
      name: 'cheques',
      title: cheques.columns.cheques,
      text: ({ cheques: count }) => signed(count),
      number: true,
    },
    {
      name: 'bedrag',
      title: cheques.columns.amount,
      text: ({ cents }) => moneyTold(cents, language),
      number: true,
    },
    { name: 'bestelnummer', title: cheques.columns.order, text: ({ request }) => request?.orderNumber ?? '' },
    { name: 'kostenplaats', title: cheques.columns.cost, text: ({ request }) => request?.costCentre ?? '' },
    { name: 'referentie', title: cheques.columns.reference, text: ({ request }) => request?.reference ?? '' },
  ];
}

const signed = (count: number | undefined) =>
  count === undefined ? '' : count > 0 ? `+${count}` : String(count);

interface StatementProps {
  readonly space: Space;
  readonly from: Day;
  readonly until: Day;
  readonly statement: Statement;
  readonly columns: readonly Column<StatementLine>[];
}

/** What came in and went out between two days, with the user's own numbers. */
export function StatementPage({ space, from, until, statement, columns }: StatementProps) {
  const { language, words } = useScreen();
  const { cheques } = words;
  const { lines, inCents, outCents } = statement;
  return (
    <UserPage space={space} title={cheques.statement} part="cheques" back={`${space.base}/cheques`} wide>
      <h1>{cheques.statement}</h1>
      <form method="get" class="narrow">
        <Field name="van" label={cheques.from} value={dayWritten(from)} />
        <Field name="tot" label={cheques.until} value={dayWritten(until)} />
        <button type="submit" class="quiet">
          {cheques.show}
        </button>
      </form>
      <dl class="sums">
        <div>
          <dt>{cheques.cameIn}</dt>
          <dd>{moneyTold(inCents, language)}</dd>
        </div>
        <div>
          <dt>{cheques.wentOut}</dt>
          <dd>{moneyTold(outCents, language)}</dd>
        </div>
      </dl>
      {lines.length === 0 ? (
        <p>{cheques.noLines}</p>
      ) : (
        <Lines from={from} until={until} lines={lines} columns={columns} />
      )}
    </UserPage>
  );
}

interface LinesProps extends Pick<StatementProps, 'from' | 'until' | 'columns'> {
  readonly lines: readonly StatementLine[];
}

function Lines({ from, until, lines, columns }: LinesProps) {
  const { cheques } = useScreen().words;
  return (
    <>
      <p>
        <a href={`?van=${from}&tot=${until}&als=csv`} download>
          {cheques.asFile}
        </a>
      </p>
      <DataTable title={cheques.statement} columns={columns} rows={lines} keyOf={(_, at) => at} />
    </>
  );
}
