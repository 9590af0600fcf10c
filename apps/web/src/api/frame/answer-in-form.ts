import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Page } from './pages';
import { Reply } from './replies';
import { API_ROOT } from './root';

/**
 * Gives every answer its form: pages get `self` and `next`, what was made gets 201 and `Location`, what has a
 * version gets an ETag, and what is null is left out. A hook of the web server: an interceptor of Nest would send each
 * answer through three streams.
 */
export function answerInForm(fastify: FastifyInstance): void {
  fastify.addHook<unknown>('preSerialization', (request, reply, answer, done) => {
    done(null, request.url.startsWith(API_ROOT) ? inForm(answer, request, reply) : answer);
  });
}

function inForm(answer: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
  if (answer instanceof Page) return withoutNulls(addressed(answer as Page<object>, request));
  const body = answer instanceof Reply ? withStatus(answer, reply) : answer;
  const version = typeof body === 'object' && body !== null && 'version' in body && body.version;
  if (typeof version === 'number') reply.header('etag', `"${version}"`);
  return withoutNulls(body);
}

function addressed({ items, after, total }: Page<object>, { originalUrl: self }: FastifyRequest) {
  return { self, items, total, next: after === undefined ? undefined : nextOf(self, after) };
}

function nextOf(self: string, after: string): string {
  const [path = '', query] = self.split('?', 2);
  const words = new URLSearchParams(query);
  words.set('after', after);
  return `${path}?${words.toString()}`;
}

function withStatus({ taken, location, shownOnce }: Reply<unknown>, reply: FastifyReply): unknown {
  if (taken.replayed) reply.header('idempotency-replayed', 'true');
  if (location !== undefined && !taken.dryRun) reply.status(201).header('location', `${API_ROOT}${location}`);
  else reply.status(200);
  return typeof taken.answer === 'object' ? { ...taken.answer, ...shownOnce } : taken.answer;
}

/** A field without a value is left out of an answer (Belgif); a list keeps its places. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) === Date.prototype || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      part === null || part === undefined ? [] : [[name, withoutNulls(part)]],
    ),
  );
}
