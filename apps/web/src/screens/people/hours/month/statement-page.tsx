import { type Id } from '#kernel';
import { type Statement } from '../../../../statements/statement-reads';
import { monthTold, Page, useScreen } from '../../../frame';
import { StatementShown } from '../../../statements/statement-shown';
import { officePath } from '../../office';

interface StatementPageProps {
  readonly organiser: Id;
  readonly id: Id;
  readonly statement: Statement;
}

/** The statement of one worker or one user, as the office looks at it and prints it. */
export function StatementPage({ organiser, id, statement }: StatementPageProps) {
  const { statements } = useScreen().words;
  const at = `${officePath(organiser)}/maand/${statement.month}`;
  const title = statements.title(monthTold(statement.month, 'nl', 'numeric'));
  return (
    <Page title={`${title}: ${statement.name}`} back={at} sheet="paper" staff>
      <StatementShown statement={statement} file={`${at}/${id}?als=csv`} />
    </Page>
  );
}
