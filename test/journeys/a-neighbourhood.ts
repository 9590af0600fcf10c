import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Actors, Cards, Looks, type Role, Roles, SYSTEM } from '#identity';
import { day, type Id, timeOfDay } from '#kernel';
import { assignmentListed, Assignments } from '#matching';
import { addRecordOf, DatedSettings } from '#registry';
import { type Page } from 'playwright-core';
import { SESSION_COOKIE } from '../../apps/web/src/screens/frame';
import { aCommand, anId } from '../support/commands';
import { type Open } from '../support/databases';
import { addressOf, listeningWeb } from '../api/web';
import { ARegion } from '../matching/a-region';

export interface Card {
  readonly code: string;
  readonly pin: string;
}

export const PASSWORD = 'een zin die niemand raadt';

/** A region with its server: people with cards and passwords, and jobs in their gardens. */
export class ANeighbourhood {
  private constructor(
    readonly region: ARegion,
    readonly web: NestFastifyApplication,
  ) {}

  static async open(open: Open, more?: Parameters<typeof listeningWeb>[1]): Promise<ANeighbourhood> {
    const region = await ARegion.open(open);
    await region.get(DatedSettings).set(region.command(), {
      name: 'help-telephone',
      from: day('2019-01-01'),
      decidedOn: day('2019-01-01'),
      value: '016 12 34 56',
      source: 'organisator',
      certainty: 'found',
    });
    return new ANeighbourhood(region, await listeningWeb(region.at, more));
  }

  get address(): string {
    return addressOf(this.web);
  }

  async close(): Promise<void> {
    await this.web.close();
    await this.region.app.close();
  }

  /** A worker with a card, as the desk prints it. */
  async worker(name: string): Promise<{ worker: Id; card: Card }> {
    const worker = await this.region.aWorker(name);
    const { organiser } = this.region;
    const { code = '', pin = '' } = await this.web
      .get(Cards)
      .issue(aCommand({ subject: worker, books: [organiser], actor: SYSTEM }), { organiser });
    return { worker, card: { code, pin } };
  }

  /** A mediator who logs in with an e-mail address and `PASSWORD`. */
  mediator(email: string): Promise<Id> {
    return this.somebody({ name: 'Mia Maes', email, role: 'mediator' });
  }

  /** Somebody of the organiser who logs in with an e-mail address and `PASSWORD`. */
  async somebody(who: {
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly party?: Id;
  }): Promise<Id> {
    const actor = anId();
    const { organiser } = this.region;
    const command = () => aCommand({ actor: SYSTEM, subject: actor });
    await this.web.get(Roles).makeActor(command(), { ...who, organiser }, { byAdministrator: true });
    await this.web.get(Actors).setPassword(command(), { password: PASSWORD }, { organisers: 'all' });
    return actor;
  }

  /** A visit to the garden that a worker is asked for, or has. */
  async job(
    state: 'offered' | 'assigned',
    worker: Id,
    on: string,
    hours = ['11:30', '13:30'] as const,
  ): Promise<Id> {
    const { region } = this;
    const [start, end] = hours;
    const asked = await region.request({
      pattern: { kind: 'once', on: day(on), start: timeOfDay(start), end: timeOfDay(end) },
    });
    const input = {
      organiser: region.organiser,
      worker,
      occurrences: asked.occurrences.map(({ id }) => id),
    };
    const assignments = region.get(Assignments);
    const { answer } =
      state === 'offered'
        ? await assignments.offer(region.command(), input)
        : await assignments.assign(region.command(), input);
    const [first] = answer;
    if (!first) throw new Error('nothing was booked');
    return first.id;
  }

  /** The mediator calls a job off. */
  async callsOff(assignment: Id): Promise<void> {
    const { organiser } = this.region;
    await this.region
      .get(Assignments)
      .cancel(this.region.command(), { organiser, assignment, why: 'user-cancelled' });
  }

  /** Somebody else takes the place that came free. */
  async assignAgain(left: Id, worker: Id): Promise<void> {
    const { organiser, reading } = this.region;
    const { occurrenceId } = await assignmentListed(reading, organiser, left);
    await this.region
      .get(Assignments)
      .assign(this.region.command(), { organiser, worker, occurrences: [occurrenceId] });
  }

  /** The mediator opens a worker's file. */
  async looksAt(party: Id): Promise<void> {
    const actor = await this.mediator('mia@leuven.example');
    await this.web
      .get(Looks)
      .record({ actor, organiser: this.region.organiser, party, what: 'worker.certificates' });
  }

  /** A certificate that somebody saw. */
  certificate(worker: Id): Promise<void> {
    const [from, until] = [day('2026-01-05'), day('2027-01-04')];
    const record = { kind: 'extract-596-2', name: 'uittreksel', from, until, seenOn: from, seenBy: 'Mia' };
    return this.region.act((tx) =>
      addRecordOf(tx, {
        noun: 'certificate',
        owner: worker,
        id: tx.ids.next(),
        record,
      }),
    );
  }
}

/** Is logged in with an e-mail address and `PASSWORD`, as after the page to log in, which has stories of its own. */
export async function comeIn(page: Page, { address }: ANeighbourhood, email: string): Promise<void> {
  const answer = await page.request.post(`${address}/api/v1/sessions`, {
    data: { email, password: PASSWORD },
  });
  const { token } = (await answer.json()) as { token: string };
  const cookie = { name: SESSION_COOKIE, value: token, httpOnly: true, sameSite: 'Lax' } as const;
  await page.context().addCookies([{ ...cookie, url: address }]);
}

/** Logs in as somebody does who reads the card aloud: small letters, spaces. */
export async function logInWith(page: Page, { code, pin }: Card): Promise<void> {
  await page.goto('/aanmelden/kaart');
  await page.fill('[name=code]', code.toLowerCase().replaceAll('-', ' '));
  await page.fill('[name=pin]', pin);
  await page.click('main button[type=submit]');
}

/** The form of a page that was kept, sent once more: what a double tap and the back button do. */
export async function sendAgain(page: Page, form: { action: string; fields: Record<string, string> }) {
  const answer = await page.request.post(form.action, {
    form: form.fields,
    headers: { accept: 'text/html' },
  });
  return { status: answer.status(), text: await answer.text() };
}
