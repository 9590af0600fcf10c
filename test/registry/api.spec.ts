import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Id } from '#kernel';
import { actorWith } from '../api/actors';
import { Client } from '../api/client';
import { addressOf, listeningWeb } from '../api/web';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { AnOffice } from './an-office';

type Said = Readonly<Record<string, unknown>>;

const jo = {
  givenName: 'Jo',
  familyName: "d'Hondt",
  status: { from: '2026-01-01', status: 'jobseeker' },
  domicile: { from: '2020-01-01', postalCode: '9300', place: 'Aalst', municipality: '41002' },
};

eachDatabase('the registry over HTTP', (open) => {
  let office: AnOffice;
  let app: NestFastifyApplication;
  let mediator: Client;
  let at: string;

  beforeEach(async () => {
    office = await AnOffice.open(open);
    app = await listeningWeb(office.at);
    at = `/api/v1/organisers/${office.organiser}`;
    mediator = await as('mediator');
  });
  afterEach(() => app.close());

  async function as(
    role: 'mediator' | 'administrator' | 'worker' | 'user-contact',
    party?: Id,
  ): Promise<Client> {
    const held = { role, organiser: office.organiser, ...(party && { party }) };
    const { bearer } = await actorWith(office.at.database, held);
    return new Client(addressOf(app), bearer);
  }

  const post = (client: Client, path: string, body: object, headers: Record<string, string> = {}) =>
    client.ask<Said>('post', `${at}${path}`, {
      body,
      headers: { 'Idempotency-Key': aRandomId(), ...headers },
    });

  async function aWorker(more: object = {}): Promise<string> {
    const { status, body } = await post(mediator, '/workers', { ...jo, ...more });
    expect([status, body]).toMatchObject([201, {}]);
    return String(body.id);
  }

  it('registers a worker, finds them by a typo, and shows the file with its version', async () => {
    const worker = await aWorker();
    const list = await mediator.ask('get', `${at}/workers?search=dhont`);
    expect(list.body).toMatchObject({ items: [{ id: worker, name: "Jo d'Hondt" }], total: 1 });
    const file = await mediator.ask('get', `${at}/workers/${worker}`);
    expect(file.body).toMatchObject({ givenName: 'Jo', version: 1, detailsVersion: 1, doubts: [] });
    expect(file.headers['etag']).toBe('"1"');
  });

  it('refuses a worker from Brussels and a firm in Dutch, with the rule and what would help', async () => {
    const brussels = { ...jo.domicile, postalCode: '1000', place: 'Brussel', municipality: null };
    const worker = await post(mediator, '/workers', { ...jo, domicile: brussels });
    expect(worker.status).toBe(422);
    expect(worker.body).toMatchObject({
      type: 'urn:problem-type:wijkwerken:worker-lives-outside-flanders',
      title: '1000 Brussel ligt in het Brusselse Gewest; een wijk-werker woont in het Vlaamse Gewest.',
    });
    const firm = await post(mediator, '/users', { kind: 'firm', name: 'Bakkerij Peeters' });
    expect(firm.status).toBe(422);
    expect(firm.body).toMatchObject({ refusals: [{ code: 'user-kind-unknown' }] });
  });

  it('adds, replaces and withdraws records, and refuses who did not see the last version', async () => {
    const worker = await aWorker();
    const absence = { from: '2026-12-01', start: '00:00', until: '2026-12-04', end: '24:00' };
    const added = await post(mediator, `/workers/${worker}/absences`, absence);
    expect([added.status, added.body]).toMatchObject([
      201,
      { ...absence, owner: worker, version: 1, endings: [] },
    ]);
    const replace = (version: number, body: object) =>
      mediator.ask('put', `${at}/absences/${String(added.body.id)}`, {
        body,
        headers: { 'If-Match': `"${version}"` },
      });
    const later = { ...absence, until: '2026-12-05' };
    expect((await replace(1, later)).body).toMatchObject({ ...later, version: 2 });
    expect((await replace(1, later)).status).toBe(412);
    expect((await replace(2, { ...absence, until: '2026-11-30' })).status).toBe(422);
    expect((await replace(2, { ...absence, from: '2026-02-31' })).status).toBe(400);
    const withdrawn = await mediator.ask('delete', `${at}/absences/${String(added.body.id)}`, {
      headers: { 'If-Match': '"2"' },
    });
    expect(withdrawn.status).toBe(200);
    expect((await mediator.ask('get', `${at}/workers/${worker}/absences`)).body).toMatchObject({ items: [] });
  });

  it('lets a worker see the own file and absences, nobody else’s, and no notes of the office', async () => {
    const [own, other] = [await aWorker(), await aWorker({ givenName: 'An' })];
    const self = await as('worker', own as Id);
    expect((await self.ask('get', `${at}/workers/${own}`)).status).toBe(200);
    expect((await self.ask('get', `${at}/workers/${other}`)).status).toBe(404);
    expect((await self.ask('get', `${at}/workers/${own}/noGos`)).status).toBe(404);
    expect((await self.ask('get', `${at}/workers/${own}/talks`)).status).toBe(404);
    expect((await self.ask('get', `${at}/workers`)).status).toBe(403);
    const absence = { from: '2026-12-01', start: '00:00', until: '2026-12-01', end: '24:00' };
    expect((await post(self, `/workers/${own}/absences`, absence)).status).toBe(201);
    expect((await post(self, `/workers/${other}/absences`, absence)).status).toBe(404);
    await office.withTask('TUIN-05');
    const aim = { kind: 'wish', task: 'TUIN-05', from: '2026-12-01' };
    expect((await post(self, `/workers/${own}/aims`, { ...aim, task: 'liefst geen...' })).status).toBe(404);
    expect((await post(self, `/workers/${own}/aims`, aim)).status).toBe(201);
    expect((await post(self, `/workers/${other}/aims`, aim)).status).toBe(404);
    const { body } = await post(mediator, `/workers/${other}/absences`, absence);
    const theirs = `${at}/absences/${String(body.id)}`;
    expect((await self.ask('delete', theirs, { headers: { 'If-Match': '"1"' } })).status).toBe(404);
  });

  it('settles an ending, and sets a dated setting of the right shape', async () => {
    const worker = await aWorker();
    const death = await post(
      mediator,
      `/workers/${worker}/deaths`,
      { on: '2026-11-02' },
      { 'If-Match': '"1"' },
    );
    expect([death.status, death.body]).toMatchObject([201, { diedOn: '2026-11-02' }]);
    const { body } = await mediator.ask('get', `${at}/endings`);
    expect(body).toMatchObject({ items: [{ kind: 'worker-died', worker, lastDay: '2026-11-02' }] });
    const administrator = await as('administrator');
    const setting = {
      name: 'interim-days-maximum',
      from: '2026-01-01',
      decidedOn: '2026-06-01',
      value: 14,
      source: 'brief van VDAB',
      certainty: 'found',
    };
    expect((await post(administrator, '/settings', setting)).body).toMatchObject({ value: 14 });
    expect((await post(administrator, '/settings', { ...setting, value: 'veel' })).status).toBe(400);
    expect(
      (await post(administrator, '/settings', { ...setting, name: 'hours-per-month-maximum' })).status,
    ).toBe(422);
  });

  it('looks at an import, signs its totals and lands it', async () => {
    const administrator = await as('administrator');
    const csv = [
      'nummer;soort;naam;kbo_nummer;telefoon;email;straat;postcode;plaats;niscode;niscode_vroeger;contact_naam;contact_telefoon;overeenkomst_van;getekend_op;inschrijving_betaald_op;vdab_nummer',
      'G1;onderwijs;Basisschool De Wilg;;;;;9300;Aalst;41002;;;;;;;',
      'G2;onderwijs;;;;;;9300;Aalst;41002;;;;;;;',
    ].join('\n');
    const file = { kind: 'gebruikers', csv, on: '2026-11-16', source: 'oude lijst' };
    const preview = await post(administrator, '/imports', file);
    expect(preview.body).toMatchObject({ rows: 2, taken: 1, landed: false, refused: [{ line: 3 }] });
    expect(preview.body.corrected).toContain('"naam" is leeg.'.replaceAll('"', '""'));
    const { signature } = preview.body;
    const landed = await post(administrator, '/imports', { ...file, signature, withoutRefused: true });
    expect(landed.body).toMatchObject({ taken: 1, landed: true });
    expect((await mediator.ask('get', `${at}/users?search=wilg`)).body).toMatchObject({ total: 1 });
  });
});
