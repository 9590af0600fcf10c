import { nextMonth, previousMonth } from '#kernel';
import { type Statement } from '../../../statements/statement-reads';
import { monthTold, Page, useScreen } from '../../frame';
import { StatementShown } from '../../statements/statement-shown';
import { type Space } from '../own-space';

interface UserStatementProps {
  readonly space: Space;
  readonly statement: Statement;
}

/** One month of a user on a sheet, with the way to the months beside it. */
export function UserStatementPage({ space, statement }: UserStatementProps) {
  const { language, words } = useScreen();
  const { statements } = words;
  const { month } = statement;
  const told = (of: string) => monthTold(of, language, 'numeric');
  const at = `${space.base}/uren/overzicht`;
  const [before, after] = [previousMonth(month), nextMonth(month)];
  return (
    <Page title={statements.title(told(month))} back={`${space.base}/uren`} sheet="paper">
      <StatementShown statement={statement} file={`${at}/${month}?als=csv`} />
      <nav class="pager screen-only" aria-label={statements.months}>
        <a href={`${at}/${before}`}>{told(before)}</a>
        <a href={`${at}/${after}`}>{told(after)}</a>
      </nav>
    </Page>
  );
}
