import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { grantOf, type Verb } from '#identity';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The OpenAPI 3.0 document of the routes that stand; operation ids are the names of the methods. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const described = new DocumentBuilder()
    .setTitle('Wijkwerken')
    .setDescription(
      'Wijk-werken as a service: requests, people, hours and cheques. Every refusal names its rule, its figures and its article.',
    )
    .setVersion('1.0.0')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .addServer('/', 'This server')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Session or API token.' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, described, {
    operationIdFactory: (_, method) => method,
  });
  for (const [path, operation] of operationsOf(document)) {
    addOrganiser(path, operation);
    addProblems(operation);
    operation.summary ||= sentenceOf(operation.operationId ?? '');
    operation.description ||= whoMay(operation);
  }
  document.tags = tagsOf(document);
  document.info.contact = { name: 'Wijk-werken', url: 'https://www.vdab.be/wijk-werken' };
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM },
  };
  return document;
}

/** Every operation of a document, with its path. */
export const operationsOf = (document: OpenAPIObject): [path: string, operation: Operation][] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method): [string, Operation][] => (item[method] ? [[path, item[method]]] : [])),
  );

/** The guard reads the organiser from the path, so not every method asks for it. */
function addOrganiser(path: string, operation: Operation): void {
  const parameters = (operation.parameters ??= []);
  const isNamed = parameters.some((parameter) => 'name' in parameter && parameter.name === 'organiserId');
  if (path.includes('{organiserId}') && !isNamed)
    parameters.unshift({
      name: 'organiserId',
      in: 'path',
      required: true,
      schema: { type: 'string', format: 'uuid' },
    });
}

/** `listRequests` becomes "List requests". */
const sentenceOf = (name: string) =>
  name
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./, (letter) => letter.toUpperCase());

/** Who may come in, as the table of permissions says. */
function whoMay(operation: Operation): string {
  const verb = verbOf(operation);
  if (verb === undefined) return 'For everybody, without log-in.';
  const { organiser = [], own = [], installation = [], everyone } = grantOf(verb);
  if (everyone) return `Verb \`${verb}\`: for everyone who is logged in.`;
  const parts = [
    ...organiser,
    ...own.map((role) => `${role} (own things)`),
    ...installation.map((role) => `${role} (of the installation)`),
  ];
  return `Verb \`${verb}\`: for ${parts.join(', ')}.`;
}

/** The verb of a route; none where it is open to everybody. */
export const verbOf = (operation: Operation) =>
  (operation as Operation & { readonly 'x-verb'?: Verb })['x-verb'];

function tagsOf(document: OpenAPIObject) {
  const names = operationsOf(document).flatMap(([, { tags = [] }]) => tags);
  return [...new Set(names)].sort().map((name) => ({ name, description: sentenceOf(name) }));
}

/** Every operation may fail; all failures have one shape. */
function addProblems(operation: Operation): void {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const problems: Record<string, string> = {
    400: 'The request has a wrong shape.',
    default: 'Any other failure.',
  };
  if (operation.security) {
    problems['401'] = 'Not logged in.';
    problems['403'] = 'The roles of the actor do not allow this.';
  }
  if (operation.parameters?.some((parameter) => 'in' in parameter && parameter.in === 'path'))
    problems['404'] = 'Does not exist, or not for this actor.';
  if (operation.requestBody) problems['422'] = 'Refused by a rule; every reason is in `refusals`.';
  for (const [status, description] of Object.entries(problems))
    operation.responses[status] ??= { description, content };
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'status', 'title', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri', example: 'urn:problem-type:belgif:badRequest' },
    status: { type: 'integer', minimum: 400, maximum: 599, example: 400 },
    title: { type: 'string' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri', description: 'Names this one occurrence, also in the log.' },
    issues: {
      type: 'array',
      description: 'What is wrong with the shape of the request.',
      items: {
        type: 'object',
        required: ['type', 'in', 'detail'],
        properties: {
          type: { type: 'string', format: 'uri' },
          in: { type: 'string', enum: ['body', 'query', 'path', 'header'] },
          name: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
    refusals: {
      type: 'array',
      description: 'Every rule that says no, with what proves it and what would help.',
      items: {
        type: 'object',
        required: ['code', 'says', 'helps', 'figures', 'article', 'weight'],
        properties: {
          code: { type: 'string' },
          says: { type: 'string' },
          helps: { type: 'string' },
          figures: {
            type: 'object',
            additionalProperties: { oneOf: [{ type: 'number' }, { type: 'string' }] },
          },
          article: { type: 'string' },
          weight: { type: 'string', enum: ['refuses', 'warns'] },
        },
      },
    },
  },
} satisfies NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
