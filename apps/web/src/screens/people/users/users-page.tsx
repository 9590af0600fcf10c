import { type Id } from '#kernel';
import { userKinds } from '#regulation';
import { fileWords, kindWords, userListWords as words } from '../../../words/nl/staff/people';
import { dateTold, Page } from '../../frame';
import { Select } from '../../frame/choices';
import { type Column } from '../../frame/csv';
import { type ListAsked, Listing } from '../../frame/list';
import { officePath } from '../office';
import { type UserRow, type UsersPage as Given, userStandings } from './users-list';

interface UsersPageProps extends Given {
  readonly organiser: Id;
  readonly asked: ListAsked;
}

const { standings } = words.filters;
const day = (of: UserRow['agreementUntil']) => (of === null ? '' : dateTold(of, 'nl'));

/** The columns of the list, on screen and in the file. */
export const userColumns: readonly Column<UserRow>[] = [
  { name: 'naam', title: words.columns.name, text: ({ name }) => name || fileWords.erased, sort: true },
  { name: 'soort', title: words.columns.kind, text: ({ kind }) => kindWords[kind], sort: true },
  {
    name: 'toestand',
    title: words.columns.standing,
    text: ({ standing }) => standings[standing],
    cell: ({ standing }) => <span class={`tag ${standing}`}>{standings[standing]}</span>,
    sort: true,
  },
  { name: 'plaats', title: words.columns.place, text: ({ place }) => place, sort: true },
  { name: 'tot', title: words.columns.until, text: ({ agreementUntil }) => day(agreementUntil), sort: true },
  {
    name: 'ingeschreven',
    title: words.columns.registered,
    text: ({ registeredOn }) => day(registeredOn),
    sort: true,
  },
];

/** "Gebruikers": everybody who asks for workers. */
export function UsersPage({ organiser, asked, rows, total, next }: UsersPageProps) {
  const office = officePath(organiser);
  const add = `${office}/gebruikers/nieuw`;
  const { soort = '', toestand = '' } = asked.filters;
  return (
    <Page title={words.title} wide staff>
      <div class="title-row">
        <h1>{words.title}</h1>
        <p class="actions">
          <a class="button" href={add}>
            {words.add}
          </a>
        </p>
      </div>
      <p class="lead">{words.lead}</p>
      <Listing
        title={words.title}
        columns={userColumns}
        rows={rows}
        asked={asked}
        total={total}
        next={next}
        keyOf={({ user }) => user}
        rowHref={({ user }) => `${office}/gebruikers/${user}`}
        empty={{ says: words.empty, action: { says: words.add, href: add } }}
        filters={
          <>
            <Select
              name="soort"
              label={words.filters.kind}
              value={soort}
              none={words.filters.anyKind}
              choices={userKinds.map((kind) => [kind, kindWords[kind]] as const)}
            />
            <Select
              name="toestand"
              label={words.filters.standing}
              value={toestand}
              none={words.filters.anyStanding}
              choices={[
                ...userStandings.map((standing) => [standing, standings[standing]] as const),
                ['iedereen', words.filters.everyone] as const,
              ]}
            />
          </>
        }
      />
    </Page>
  );
}
