import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApiOf, type Operation, operationsOf, verbOf } from '../../apps/web/src/api/frame/openapi';
import { type Verb } from '#identity';
import { type Id } from '#kernel';
import { aRandomId } from '../support/commands';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One route of the server under test, as its own document describes it. */
export interface Route {
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly verb: Verb | undefined;
  readonly operation: Operation;
  /** The path with this organiser, and with ids that nothing has. */
  readonly at: (organiser: Id) => string;
}

export function routesOf(app: NestFastifyApplication): Route[] {
  const document = openApiOf(app);
  return operationsOf(document).map(([path, operation]) => ({
    name: operation.operationId ?? path,
    method: methodOf(document.paths[path] ?? {}, operation),
    path,
    verb: verbOf(operation),
    operation,
    at: (organiser) => path.replace('{organiserId}', organiser).replace(/\{\w+\}/g, () => aRandomId()),
  }));
}

function methodOf(item: object, operation: Operation): Method {
  const found = Object.entries(item).find(([, candidate]) => candidate === operation);
  return found?.[0] as Method;
}

const AT_ONCE = 8;

/** Asks a few at a time, as a busy office would; the answers stand in the order of what was asked. */
export async function together<Asked, Answer>(
  all: readonly Asked[],
  ask: (asked: Asked, at: number) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    answers.push(
      ...(await Promise.all(all.slice(from, from + AT_ONCE).map((asked, at) => ask(asked, from + at)))),
    );
  return answers;
}
