import { type Id, type Month } from '#kernel';
import { fileWords } from '../../../../words/nl/staff/people';
import { statementsWords as words } from '../../../../words/nl/staff/people-hours';
import {
  Done,
  Form,
  type ListAsked,
  Listing,
  mayDo,
  moneyTold,
  monthTold,
  Page,
  Select,
  useScreen,
} from '../../../frame';
import { type Column } from '../../../frame/csv';
import { officePath } from '../../office';
import { type StatementRow, type StatementsListed } from './monthly-statements';

interface StatementsPageProps extends StatementsListed {
  readonly organiser: Id;
  readonly month: Month;
  readonly asked: ListAsked;
  /** Whether this server is drawing at this moment. */
  readonly isBusy: boolean;
}

/** The columns of the list, on screen and in the file. */
export const statementsColumns: readonly Column<StatementRow>[] = [
  { name: 'naam', title: words.columns.name, text: ({ name }) => name || fileWords.erased },
  { name: 'wie', title: words.columns.party, text: ({ party }) => words.parties[party] },
  { name: 'uren', title: words.columns.hours, text: ({ hours }) => String(hours), number: true },
  { name: 'bedrag', title: words.columns.amount, text: ({ cents }) => moneyTold(cents, 'nl'), number: true },
];

/** A closed month: how far its statements are, and all of them. */
export function StatementsPage(given: StatementsPageProps) {
  const { organiser, month, asked, rows, total, next } = given;
  const at = `${officePath(organiser)}/maand`;
  const title = words.title(monthTold(month, 'nl', 'numeric'));
  return (
    <Page title={title} back={at} wide staff>
      <Done says={fileWords.done} />
      <h1>{title}</h1>
      <Progress {...given} />
      <Listing
        title={title}
        columns={statementsColumns}
        rows={rows}
        asked={asked}
        total={total}
        next={next}
        unsearched
        keyOf={({ partyId }) => partyId}
        rowHref={({ partyId }) => `${at}/${month}/${partyId}`}
        empty={{ says: words.empty }}
        filters={
          <Select
            name="wie"
            label={words.columns.party}
            value={asked.filters['wie'] ?? ''}
            none={words.everybody}
            choices={words.parties}
          />
        }
      />
    </Page>
  );
}

/** It goes on without anybody looking; whoever looks again sees how far it is. */
function Progress({ organiser, month, drawn, left, isBusy }: StatementsPageProps) {
  const screen = useScreen();
  if (left === 0) return null;
  const at = `${officePath(organiser)}/maand/${month}`;
  return (
    <section class="card asked" aria-labelledby="progress-title">
      <h2 id="progress-title">{words.progress(drawn, drawn + left)}</h2>
      <progress value={drawn} max={drawn + left} aria-labelledby="progress-title" />
      <p>{isBusy ? words.goesOn : words.brokenOff}</p>
      <p>
        <a href={at}>{words.lookAgain}</a>
      </p>
      {!isBusy && mayDo(screen, 'month.close') && (
        <Form action={at}>
          <button type="submit">{words.goOn}</button>
        </Form>
      )}
    </section>
  );
}
