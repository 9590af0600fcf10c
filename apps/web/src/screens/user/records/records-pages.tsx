import { type RecordRows } from '#registry';
import { Choices, dateTold, Done, Empty, Field, Form, GoOn, Select, useScreen } from '../../frame';
import { type Space } from '../own-space';
import { UserPage } from '../user-page';

type Contact = RecordRows['contact'];
type Site = RecordRows['site'];

interface ListProps<Row> {
  readonly space: Space;
  readonly rows: readonly Row[];
}

/** Who can be asked on the spot. */
export function ContactsPage({ space, rows }: ListProps<Contact>) {
  const { own } = useScreen().words;
  return (
    <UserPage space={space} title={own.contacts} part="contacten">
      <h1>{own.contacts}</h1>
      <Done says={own.done} />
      {rows.length === 0 ? (
        <Empty says={own.noContacts} />
      ) : (
        <ul class="rows">
          {rows.map(({ id, name, role, phone, email, siteId, until }) => (
            <li key={id}>
              <strong>{name}</strong>
              {role && `, ${role}`}
              <p>
                {[phone, email].filter(Boolean).join(', ')}
                {siteId !== null && ` (${space.sites.find(({ site }) => site === siteId)?.name ?? ''})`}
              </p>
              <Steps at={`${space.base}/contacten/${id}`} name={name} until={until} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="button" href={`${space.base}/contacten/nieuw`}>
          {own.addContact}
        </a>
      </p>
    </UserPage>
  );
}

/** Where work is done. */
export function SitesPage({ space, rows }: ListProps<Site>) {
  const { own } = useScreen().words;
  return (
    <UserPage space={space} title={own.sites} part="plaatsen">
      <h1>{own.sites}</h1>
      <Done says={own.done} />
      {rows.length === 0 ? (
        <Empty says={own.noSites} />
      ) : (
        <ul class="rows">
          {rows.map(({ id, name, street, postalCode, place, municipality, until }) => (
            <li key={id}>
              <strong>{name}</strong>
              <p>{[street, `${postalCode} ${place}`].filter(Boolean).join(', ')}</p>
              {municipality === null && <p class="warning">{own.noTown}</p>}
              <Steps at={`${space.base}/plaatsen/${id}`} name={name} until={until} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="button" href={`${space.base}/plaatsen/nieuw`}>
          {own.addSite}
        </a>
      </p>
    </UserPage>
  );
}

interface StepsProps {
  readonly at: string;
  readonly name: string;
  readonly until: string | null;
}

function Steps({ at, name, until }: StepsProps) {
  const { language, words } = useScreen();
  const { own } = words;
  if (until !== null) return <p class="quiet">{own.endsOn(dateTold(until as never, language))}</p>;
  const about = <span class="unseen">: {name}</span>;
  return (
    <p class="more">
      <a href={at}>
        {own.change}
        {about}
      </a>
      <a href={`${at}/einde`}>
        {own.end}
        {about}
      </a>
    </p>
  );
}

interface ContactFormProps {
  readonly space: Space;
  readonly row: Contact | undefined;
}

/** A new contact, or one that is changed. */
export function ContactFormPage({ space, row }: ContactFormProps) {
  const { own } = useScreen().words;
  const at = `${space.base}/contacten`;
  const title = row ? own.changeContact : own.addContact;
  const sites = space.sites.map(({ site, name }) => [site, name] as const);
  return (
    <UserPage space={space} title={title} part="contacten" back={at}>
      <h1>{title}</h1>
      <Form action={row ? `${at}/${row.id}` : at}>
        <input type="hidden" name="version" value={String(row?.version ?? '')} />
        <Field name="name" label={own.name} autocomplete="name" value={row?.name ?? ''} />
        <Field name="role" label={own.role} hint={own.roleHint} value={row?.role ?? ''} />
        <Field name="phone" label={own.phone} type="tel" autocomplete="tel" value={row?.phone ?? ''} />
        <Field name="email" label={own.email} type="email" autocomplete="email" value={row?.email ?? ''} />
        {sites.length > 1 && (
          <Select
            name="siteId"
            label={own.ofSite}
            choices={sites}
            value={row?.siteId ?? ''}
            none={own.allSites}
          />
        )}
        <button type="submit">{own.save}</button>
      </Form>
    </UserPage>
  );
}

export interface SiteFormProps {
  readonly space: Space;
  readonly row: Site | undefined;
  /** Municipalities that this organiser serves, by code with their names. */
  readonly towns: readonly (readonly [string, string])[];
}

/** A new place of work, or one that is changed. */
export function SiteFormPage({ space, row, towns }: SiteFormProps) {
  const { own } = useScreen().words;
  const at = `${space.base}/plaatsen`;
  const title = row ? own.changeSite : own.addSite;
  return (
    <UserPage space={space} title={title} part="plaatsen" back={at}>
      <h1>{title}</h1>
      <Form action={row ? `${at}/${row.id}` : at}>
        <input type="hidden" name="version" value={String(row?.version ?? '')} />
        <Field name="name" label={own.siteName} hint={own.siteHints[space.kind]} value={row?.name ?? ''} />
        <Field name="street" label={own.street} autocomplete="street-address" value={row?.street ?? ''} />
        <Field
          name="postalCode"
          label={own.postalCode}
          inputmode="numeric"
          autocomplete="postal-code"
          value={row?.postalCode ?? ''}
        />
        <Field name="place" label={own.place} autocomplete="address-level2" value={row?.place ?? ''} />
        <Select
          name="municipality"
          label={own.town}
          choices={towns}
          value={row?.municipality ?? ''}
          none={own.chooseTown}
        />
        {space.kind === 'private-person' && (
          <Choices
            plain
            name="dwelling"
            question={own.dwelling}
            choices={own.dwellings}
            value={row?.dwelling ?? 'inhabited'}
          />
        )}
        <GoOn />
        <button type="submit">{own.save}</button>
      </Form>
    </UserPage>
  );
}

interface EndProps {
  readonly space: Space;
  readonly part: 'contacten' | 'plaatsen';
  readonly row: Pick<Contact | Site, 'id' | 'name' | 'version'>;
}

/** A contact or a place that is not used any more, asked once before it is said. */
export function EndPage({ space, part, row }: EndProps) {
  const { own } = useScreen().words;
  const at = `${space.base}/${part}`;
  const title = own.endTitle(row.name);
  return (
    <UserPage space={space} title={title} part={part} back={at}>
      <h1>{title}</h1>
      <p>{part === 'plaatsen' ? own.endSiteSays : own.endContactSays}</p>
      <div class="answers">
        <Form action={`${at}/${row.id}/einde`}>
          <input type="hidden" name="version" value={String(row.version)} />
          <button type="submit" class="stop">
            {own.endYes}
          </button>
        </Form>
        <a class="button quiet" href={at}>
          {own.endNo}
        </a>
      </div>
    </UserPage>
  );
}
