import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { type FastifyInstance } from 'fastify';
import helmet from 'helmet';

const secure = helmet({
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      fontSrc: ["'none'"],
      frameAncestors: ["'none'"],
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: { maxAge: 31_536_000 },
});

/** Every answer tells browsers what its page may load, and from where: nothing but our own. */
export function answerWithSecurityHeaders(fastify: FastifyInstance): void {
  const headers = securityHeaders();
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

/** Helmet works its headers out for each answer. None of ours says anything of who asks, so one answer tells them all. */
function securityHeaders() {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  secure(answer.req, answer, () => undefined);
  return answer.getHeaders();
}
