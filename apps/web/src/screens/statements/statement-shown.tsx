import { dateTold, moneyTold, monthTold, useScreen } from '../frame';
import { type Column } from '../frame/csv';
import { type ScreenWords } from '../../words/nl/screens';
import { type Statement, type StatementLine, type Sum } from '../../statements/statement-reads';

interface StatementShownProps {
  readonly statement: Statement;
  /** Address of the same as a file. */
  readonly file: string;
}

/** A month of one worker or one user, line by line, with what it comes to: to read, to print, or as a file. */
export function StatementShown({ statement, file }: StatementShownProps) {
  const { language, words } = useScreen();
  const { statements: says } = words;
  const { lines, hours, cents, party, name, month } = statement;
  return (
    <>
      <h1>{says.title(monthTold(month, language, 'numeric'))}</h1>
      <p class="lead">{name}</p>
      {lines.length === 0 ? (
        <p>{says.none}</p>
      ) : (
        <>
          <p>
            <strong>{says.hours(hours)}</strong>, {says.amounts[party](moneyTold(cents, language))}
          </p>
          <p class="screen-only">
            <a href={file}>{says.file}</a>
          </p>
          <Lines statement={statement} />
        </>
      )}
      <p class="quiet">{says.rule}</p>
    </>
  );
}

function Lines({ statement }: Pick<StatementShownProps, 'statement'>) {
  const { language, words } = useScreen();
  const { statements: says } = words;
  const { lines, party, withoutWork } = statement;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={says.lines}>
      <table>
        <thead>
          <tr>
            <th scope="col">{says.day}</th>
            <th scope="col">{says.others[party]}</th>
            <th scope="col" class="number">
              {says.counted}
            </th>
            <th scope="col" class="number">
              {says.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.number}>
              <th scope="row">{dateTold(line.performedOn, language)}</th>
              <td>
                {line.other}
                {noteOn(line, says) && <p class="quiet">{noteOn(line, says)}</p>}
              </td>
              <td class="number">{line.hours}</td>
              <td class="number">{moneyTold(line.cents, language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <SumLine title={says.total} sum={statement} />
          {withoutWork.hours !== 0 && <SumLine title={says.withoutWorkTotal} sum={withoutWork} />}
        </tfoot>
      </table>
    </div>
  );
}

function SumLine({ title, sum: { hours, cents } }: { readonly title: string; readonly sum: Sum }) {
  const { language } = useScreen();
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {title}
      </th>
      <td class="number">{hours}</td>
      <td class="number">{moneyTold(cents, language)}</td>
    </tr>
  );
}

/** Why a line is not an ordinary one of its month. */
function noteOn({ hours, isLate, work }: StatementLine, says: ScreenWords['statements']): string {
  const notes = [
    hours < 0 && says.takenBack,
    hours > 0 && isLate && says.late,
    work === 'none' && says.withoutWork,
  ];
  return notes.filter(Boolean).join('; ');
}

const CENTS = 100;

/** The columns of a statement as a file. */
export const statementColumns = (says: ScreenWords['statements']): readonly Column<StatementLine>[] => [
  { name: 'dag', title: says.day, text: ({ performedOn }) => performedOn },
  { name: 'wie', title: says.who, text: ({ other }) => other },
  { name: 'uren', title: says.counted, text: ({ hours }) => String(hours), number: true },
  {
    name: 'bedrag',
    title: says.amount,
    text: ({ cents }) => (cents / CENTS).toFixed(2).replace('.', ','),
    number: true,
  },
  { name: 'opmerking', title: says.note, text: (line) => noteOn(line, says) },
];
