import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Logger } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject } from '@nestjs/swagger';
import { grantOf, permissions, type Verb } from '#identity';
import { openApiOf } from '../../apps/web/src/api/frame/openapi';
import { eachDatabase } from '../support/databases';
import { routesOf } from './operations';
import { listeningWeb } from './web';

/** What Spectral says about a document: the names of the rules it breaks, and where. */
async function lint(document: object): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wijk-openapi-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(document));
  const output = await new Promise<string>((done) => {
    execFile(
      resolve('node_modules/.bin/spectral'),
      ['lint', '--quiet', '--format', 'json', '--ruleset', resolve('.spectral.yaml'), file],
      { maxBuffer: 2 ** 26 },
      (_, stdout, stderr) => done(stdout || stderr),
    );
  });
  await rm(folder, { recursive: true });
  const found = JSON.parse(output) as { code: string; message: string; path: string[] }[];
  return found.map(({ code, message, path }) => `${code}: ${message} (${path.join(' / ')})`);
}

const brokenBy = async (document: object) => (await lint(document)).map((line) => line.split(':')[0]);

/**
 * Posts that log in, or change only accounts: a second one is seen at once and harms no book. What a gateway brings
 * has a key of its own.
 */
const KEY_NOT_NEEDED = [
  'openSession',
  'openCardSession',
  'changePassword',
  'makeToken',
  'makeActor',
  'resetPassword',
  'endActor',
  'giveRole',
  'endRole',
  'issueCard',
  'changePin',
  'beginSecondStep',
  'confirmSecondStep',
  'renewRecoveryCodes',
  'endSecondStep',
  'resetSecondStep',
  'takeTextReply',
];

eachDatabase('the document of the API', (open) => {
  let app: NestFastifyApplication;
  let document: OpenAPIObject;
  beforeEach(async () => {
    app = await listeningWeb(await open());
    document = openApiOf(app);
  });
  afterEach(() => app.close());

  it('keeps to OpenAPI 3.0 and to the Belgif guide', async () => {
    expect(await lint(document)).toEqual([]);
  }, 60_000);

  it('would be caught if it did not', async () => {
    const health = document.paths['/health'];
    const wrong = {
      ...document,
      openapi: '3.0.0',
      paths: {
        '/health_check/': {
          ...health,
          post: { ...health?.get, operationId: 'Check', responses: { 201: { description: 'Made.' } } },
        },
      },
      components: {
        schemas: {
          some_page: { properties: { first_name: { type: 'string' } } },
          EmptyPage: { properties: {} },
        },
      },
    };
    const broken = new Set(await brokenBy(wrong));
    for (const rule of [
      'belgif-path-casing',
      'belgif-property-casing',
      'belgif-schema-casing',
      'belgif-operation-id',
      'belgif-problem-described',
      'belgif-created-location',
      'belgif-collection-shape',
      'invalid-ref',
    ])
      expect(broken).toContain(rule);
  }, 60_000);

  it('gives every shape a name of its own: of two with one name the document would show one', () => {
    const warned = jest.spyOn(Logger, 'warn').mockImplementation();
    openApiOf(app);
    const twice = warned.mock.calls
      .map(([message]) => String(message))
      .filter((told) => told.includes('Duplicate'));
    warned.mockRestore();
    expect(twice).toEqual([]);
  });

  it('gives every operation a name of its own', () => {
    const names = routesOf(app).map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('says of every route which verb it is, a verb that belongs to somebody', () => {
    for (const { name, verb } of routesOf(app))
      if (verb !== undefined)
        expect([name, Object.keys(permissions)]).toEqual([name, expect.arrayContaining([verb])]);
    const nobodys = (Object.keys(permissions) as Verb[]).filter((verb) =>
      Object.values(grantOf(verb)).every((roles) => Array.isArray(roles) && roles.length === 0),
    );
    expect(nobodys).toEqual([]);
  });

  it('asks a key of every post that changes the book', () => {
    const withoutKey = routesOf(app).filter(
      ({ method, operation }) =>
        method === 'post' &&
        !operation.parameters?.some(
          (given) => 'name' in given && given.name === 'Idempotency-Key' && given.required,
        ),
    );
    expect(withoutKey.map(({ name }) => name).sort()).toEqual([...KEY_NOT_NEEDED].sort());
  });
});
