import { type Actor, type ActorRole, hasOwnScope, type Role, roles } from '#identity';
import { type Day, type Id } from '#kernel';
import { administrationWords as says } from '../../words/nl/staff/administration';
import {
  Choices,
  type Column,
  dateTold,
  DayField,
  Done,
  Facts,
  Form,
  type ListAsked,
  Listing,
  Page,
  useScreen,
} from '../frame';

/** Somebody who may log in, with the roles that count today. */
export interface PersonListed {
  readonly actor: Actor;
  readonly held: readonly Role[];
}

interface RolesProps {
  readonly organiser: Id;
  readonly asked: ListAsked;
  readonly people: readonly PersonListed[];
  readonly next: string | undefined;
}

const heldTold = ({ held }: PersonListed) =>
  held.map((role) => says.roleNames[role]).join(', ') || says.noRole;

export const personColumns: readonly Column<PersonListed>[] = [
  { name: 'naam', title: says.person, text: ({ actor }) => actor.name },
  { name: 'email', title: says.email, text: ({ actor }) => actor.email ?? '' },
  { name: 'rollen', title: says.roles, text: heldTold },
  {
    name: 'toestand',
    title: says.state,
    text: ({ actor }) => (actor.endedAt === null ? says.active : says.ended),
  },
];

/** Everybody who may log in, and as what. */
export function RolesPage({ organiser, asked, people, next }: RolesProps) {
  const at = `/organisaties/${organiser}`;
  return (
    <Page title={says.rolesTitle} back={`${at}/instellingen`} staff wide>
      <h1>{says.rolesTitle}</h1>
      <p class="lead">{says.rolesSay}</p>
      <p>
        <a class="button quiet" href={`${at}/accounts`}>
          {says.toAccounts}
        </a>
      </p>
      <Listing
        title={says.rolesList}
        columns={personColumns}
        rows={people}
        asked={asked}
        keyOf={({ actor }) => actor.id}
        next={next}
        rowHref={({ actor }) => `${at}/rollen/${actor.id}`}
        empty={{ says: says.rolesEmpty, action: { says: says.toAccounts, href: `${at}/accounts` } }}
      />
    </Page>
  );
}

export interface PersonProps {
  readonly organiser: Id;
  readonly person: Actor & { readonly roles: readonly ActorRole[] };
  readonly mayGive: boolean;
}

function lastDayTold(from: Day, until: Day | null): string {
  if (until === null) return says.noEnd;
  return until < from ? says.forNothing : dateTold(until, 'nl');
}

/** One person: every role here, since when and until when. */
export function PersonPage({ organiser, person, mayGive }: PersonProps) {
  const { today } = useScreen();
  const at = `/organisaties/${organiser}/rollen/${person.id}`;
  return (
    <Page title={person.name} back={`/organisaties/${organiser}/rollen`} staff>
      <Done says={says.done} />
      <h1>{person.name}</h1>
      <Facts
        of={[
          [says.email, person.email],
          [says.state, person.endedAt === null ? says.active : says.ended],
        ]}
      />
      <h2>{says.rolesOf}</h2>
      {person.roles.length === 0 && <p>{says.noRoles}</p>}
      <ul class="rows">
        {person.roles.map(({ id, role, from, until }) => (
          <li key={id}>
            <strong>{says.roleNames[role]}</strong>
            <br />
            {dateTold(from, 'nl')} – {lastDayTold(from, until)}
            {mayGive && (until === null || until >= today) && (
              <>
                <br />
                <a href={`${at}/${id}/einde`}>
                  {says.end}
                  <span class="unseen">: {says.roleNames[role]}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {mayGive && (
        <p>
          <a class="button quiet" href={`${at}/geven`}>
            {says.give}
          </a>
        </p>
      )}
    </Page>
  );
}

/** Roles of the office: those of users and workers come with their files. */
export const officeRoles = roles.filter((role): role is keyof typeof says.roleSays => !hasOwnScope(role));

export function GiveRolePage({ organiser, person }: Omit<PersonProps, 'mayGive'>) {
  const at = `/organisaties/${organiser}/rollen/${person.id}`;
  return (
    <Page title={`${says.giveTitle}: ${person.name}`} back={at} staff>
      <h1>
        {says.giveTitle}: {person.name}
      </h1>
      <p>{says.partyRoles}</p>
      <Form action={`${at}/geven`}>
        <Choices
          plain
          name="role"
          question={says.role}
          choices={officeRoles.map(
            (role) => [role, `${says.roleNames[role]}: ${says.roleSays[role]}`] as const,
          )}
        />
        <DayField name="from" label={says.from} />
        <DayField name="until" label={says.until} hint={says.untilHint} />
        <button type="submit">{says.giveButton}</button>
      </Form>
    </Page>
  );
}

export interface EndRoleProps {
  readonly organiser: Id;
  readonly person: PersonProps['person'];
  readonly role: ActorRole;
}

export function EndRolePage({ organiser, person, role }: EndRoleProps) {
  const at = `/organisaties/${organiser}/rollen/${person.id}`;
  const title = says.endTitle(says.roleNames[role.role]);
  return (
    <Page title={title} back={at} staff>
      <h1>{title}</h1>
      <p class="lead">{person.name}</p>
      <Form action={`${at}/${role.id}/einde`}>
        <input type="hidden" name="version" value={role.version} />
        <DayField name="until" label={says.lastDay} hint={says.lastDayHint} />
        <button type="submit" class="stop">
          {says.end}
        </button>
      </Form>
    </Page>
  );
}
