import { randomUUID } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { type FastifyInstance } from 'fastify';
import { isId } from '#kernel';

const TRACE = 'BelGov-Trace-Id';

/** The caller's own trace id where it sent a good one, else a new one; it stands in every log line. */
export function traceIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const sent = headers[TRACE.toLowerCase()];
  return isId(sent) ? sent : randomUUID();
}

/** Every answer, a failed one too, names its trace. */
export function answerWithTrace(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header(TRACE, request.id);
    done();
  });
}
