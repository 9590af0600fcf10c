import { day, type Id, timeOfDay } from '#kernel';
import { Actors, Roles, SYSTEM } from '#identity';
import { type RequestAnswer, type RequestForm, SiteCalendar } from '#matching';
import { addRecordOf, registerUser } from '#registry';
import { type Page } from 'playwright-core';
import { LEUVEN, siteIn } from '../matching/region-records';
import { aCommand, anId } from '../support/commands';
import { type Open } from '../support/databases';
import { ANeighbourhood, PASSWORD } from './a-neighbourhood';

const MEDIATOR = 'plant@leuven.example';
/** The Monday on which the office opens. */
const TODAY = '2026-11-16';

/** The screen of somebody who plans all day. */
export const DESK = { viewport: { width: 1280, height: 800 } };

/** A desk with a mediator, on a Monday morning. */
export async function anOffice(open: Open): Promise<ANeighbourhood> {
  const here = await ANeighbourhood.open(open);
  await opened(here);
  return here;
}

/** Somebody at the counter, who may write down but not choose. */
export async function clerk(here: ANeighbourhood): Promise<string> {
  const [actor, email] = [anId(), 'balie@leuven.example'];
  const command = () => aCommand({ actor: SYSTEM, subject: actor });
  const { organiser } = here.region;
  const told = { name: 'Bo Balie', email, role: 'desk-clerk', organiser } as const;
  await here.web.get(Roles).makeActor(command(), told, { byAdministrator: true });
  await here.web.get(Actors).setPassword(command(), { password: PASSWORD }, { organisers: 'all' });
  return email;
}

/** The mediator comes in on a day: the Monday, unless said otherwise. */
export async function opened(here: ANeighbourhood, on = TODAY): Promise<void> {
  here.region.on(on);
  await here.mediator(MEDIATOR);
}

/** Logs the mediator in and opens a page of the organiser: `vandaag`, `bord?per=aanvraag`. */
export async function officeAt(
  page: Page,
  here: ANeighbourhood,
  path: string,
  email = MEDIATOR,
): Promise<void> {
  await page.goto(`/aanmelden?naar=${encodeURIComponent(addressIn(here, path))}`);
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main form button[type=submit]');
  await page.waitForURL(`**${addressIn(here, path)}`);
}

export const addressIn = (here: ANeighbourhood, path: string) =>
  `/organisaties/${here.region.organiser}/${path}`;

/** Somebody with a place, whose agreement is not signed yet. */
export async function aUserUnsigned({ region }: ANeighbourhood): Promise<{ user: Id }> {
  const [user, site] = [anId(), anId()];
  const details = {
    name: 'Zonder',
    phone: null,
    email: null,
    street: null,
    postalCode: '3000',
    place: 'Leuven',
  };
  await region.act(async (tx) => {
    const file = { kboNumber: null, vdabNumber: null };
    await registerUser(tx, { user, kind: 'private-person', details, registeredOn: day('2026-01-05'), file });
    await addRecordOf(tx, { noun: 'site', owner: user, id: site, record: siteIn(LEUVEN.municipality) });
  });
  return { user };
}

/** A visit of somebody to the garden, on a Friday that was closed after it was planned. */
export async function aVisitOnClosedDay(here: ANeighbourhood): Promise<void> {
  const { worker } = await here.worker('Jo');
  const { region } = here;
  region.on(TODAY);
  const { request } = await aVisit(here, '2026-11-27');
  await region.assign(worker, request);
  const { organiser, family: user, garden: site } = region;
  const [from, why] = [day('2026-11-27'), 'verbouwing'];
  await region.get(SiteCalendar).close(region.command(), { organiser, user, site, from, until: from, why });
}

/** One visit to the garden; its first time. */
export async function aVisit(
  here: ANeighbourhood,
  on: string,
  what: Partial<RequestForm> = {},
): Promise<{ request: RequestAnswer; time: Id }> {
  const request = await here.region.request({
    pattern: { kind: 'once', on: day(on), start: timeOfDay('11:30'), end: timeOfDay('13:30') },
    ...what,
  });
  const [first] = request.occurrences;
  if (!first) throw new Error('a request without a time');
  return { request, time: first.id };
}
