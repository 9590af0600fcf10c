import { type Statement } from '../../statements/statement-reads';
import { monthTold, Page, useScreen } from '../frame';
import { StatementShown } from '../statements/statement-shown';
import { addressOfMonth } from './month-page';

/** What a month came to, to keep or to print. */
export function OwnStatementPage({ statement }: { readonly statement: Statement }) {
  const { language, words } = useScreen();
  const at = addressOfMonth(statement.month);
  const title = words.statements.title(monthTold(statement.month, language, 'numeric'));
  return (
    <Page title={title} back={at} sheet="paper">
      <StatementShown statement={statement} file={`${at}/overzicht?als=csv`} />
    </Page>
  );
}
