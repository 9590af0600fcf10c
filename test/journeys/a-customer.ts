import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Actors, Roles, SYSTEM } from '#identity';
import { day, type Id } from '#kernel';
import { assignmentsPage, requestAnswer, Requests, requestsPage } from '#matching';
import { Fees } from '#payments';
import { addRecordOf, DatedSettings } from '#registry';
import { type UserKind } from '#regulation';
import { TaskCatalogue } from '#task-catalogue';
import { type Page } from 'playwright-core';
import { aCommand, anId } from '../support/commands';
import { type ANeighbourhood, comeIn, PASSWORD } from './a-neighbourhood';

const catalogue = join(__dirname, '../../libs/task-catalogue/seeds/activities.yaml');

/** A school, a farm, a person: with a place, cheques, and somebody who logs in for it. */
export class ACustomer {
  private constructor(
    readonly here: ANeighbourhood,
    readonly user: Id,
    readonly site: Id,
    readonly email: string,
  ) {}

  /** With an agreement, a paid fee, a price, and the whole list of tasks. */
  static async open(here: ANeighbourhood, kind: UserKind, cheques = 60): Promise<ACustomer> {
    const { region } = here;
    const { organiser } = region;
    await region.get(TaskCatalogue).importCatalogue(aCommand(), { text: readFileSync(catalogue, 'utf8') });
    const { user, site } = await region.aUser(kind, { cheques });
    await here.web.get(Fees, { strict: false }).record(region.command(), {
      organiser,
      user,
      year: '2026' as never,
      paidOn: day('2026-01-10'),
      amountCents: 750 as never,
      source: 'rekening',
    });
    await region.get(DatedSettings).set(region.command(), {
      name: 'cheque-price-cents',
      from: day('2019-01-01'),
      decidedOn: day('2019-01-01'),
      value: 645,
      source: 'organisator',
      certainty: 'found',
    });
    const customer = new ACustomer(here, user, site, `${kind}@leuven.example`);
    await customer.contact();
    return customer;
  }

  get base(): string {
    return `/organisaties/${this.here.region.organiser}/voor/${this.user}`;
  }

  /** Who logs in for this user with an e-mail address and `PASSWORD`. */
  private async contact(): Promise<void> {
    const actor = anId();
    const { organiser } = this.here.region;
    const command = () => aCommand({ actor: SYSTEM, subject: actor });
    const { email, user: party } = this;
    const who = { name: 'An Maes', email, role: 'user-contact' as const, organiser, party };
    await this.here.web.get(Roles).makeActor(command(), who, { byAdministrator: true });
    await this.here.web.get(Actors).setPassword(command(), { password: PASSWORD }, { organisers: 'all' });
  }

  async logIn(page: Page): Promise<void> {
    await comeIn(page, this.here, this.email);
    await page.goto(`${this.base}/begin`);
  }

  /** Somebody at the school whom a worker can ask. */
  knows(name: string, phone: string): Promise<void> {
    const { user: owner } = this;
    const record = {
      name,
      phone,
      role: null,
      email: null,
      siteId: null,
      from: day('2026-01-05'),
      until: null,
    };
    return this.here.region.act((tx) =>
      addRecordOf(tx, { noun: 'contact', owner, id: tx.ids.next(), record }),
    );
  }

  /** The newest request of this user, with its times. */
  async newest() {
    const { organiser, reading } = this.here.region;
    const [request] = await requestsPage(reading, { organiser, user: this.user, limit: 1 });
    if (!request) throw new Error('nothing was asked');
    return requestAnswer(reading, organiser, request.id);
  }

  /** Every request of this user. */
  count(): Promise<number> {
    const { organiser, reading } = this.here.region;
    return requestsPage(reading, { organiser, user: this.user, limit: 50 }).then(({ length }) => length);
  }

  /** A mediator looked, and allows it. */
  async allowed(request: Id, task?: string): Promise<void> {
    const { region } = this.here;
    await region.get(Requests).decide(region.command({ subject: request, reason: 'het kan' }), {
      organiser: region.organiser,
      request,
      decision: 'allow',
      ...(task !== undefined && { task }),
    });
  }

  /** A mediator sends somebody to the first times of the newest request, or to all. */
  async sends(worker: Id, times?: number): Promise<void> {
    const { region } = this.here;
    const request = await this.newest();
    await region.assign(
      worker,
      { ...request, occurrences: request.occurrences.slice(0, times) },
      { reason: 'het past' },
    );
  }

  assignments() {
    const { organiser, reading } = this.here.region;
    return assignmentsPage(reading, { organiser, user: this.user, limit: 100 });
  }
}

/** Answers the questions of a request as they come, until they are to be checked. Each answer fills its page. */
export async function answer(
  page: Page,
  answers: readonly ((page: Page) => Promise<unknown>)[],
): Promise<void> {
  for (const one of answers) {
    await one(page);
    const shown = page.waitForEvent('load');
    await page.click('main form button[type=submit]');
    await shown;
  }
}

/** Ways to fill in a page of questions. */
export const fills = {
  nothing: () => Promise.resolve(),
  chooses: (label: string) => (page: Page) => page.getByLabel(label, { exact: false }).first().check(),
  types: (fields: Readonly<Record<string, string>>) => async (page: Page) => {
    for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).first().fill(text);
  },
};
