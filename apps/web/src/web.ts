import { type Socket } from 'node:net';
import { Logger as EventLog } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject } from '@nestjs/swagger';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { answerInForm } from './api/frame/answer-in-form';
import { openApiOf } from './api/frame/openapi';
import { answerWithProblem } from './api/frame/problem.filter';
import { API_ROOT } from './api/frame/root';
import { answerWithTrace, traceIdOf } from './api/frame/trace';
import { AppModule, type AppOptions } from './app.module';
import { logAnswers } from './log.module';
import { openScreens, screenRoutes } from './screens/frame/open-screens';
import { answerWithSecurityHeaders } from './security-headers';

const BODY_BYTES_MAXIMUM = 1_048_576;
/** How long whoever is being answered may still take when the server stops. */
const LAST_ANSWERS_MS = 10_000;

export interface WebOptions extends AppOptions {
  readonly proxies: number;
}

/** The server, ready to listen. */
export async function openWeb({ proxies, ...options }: WebOptions): Promise<NestFastifyApplication> {
  const log = new EventLog('http');
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAXIMUM,
    trustProxy: proxies === 0 ? false : proxies,
    genReqId: traceIdOf,
    // Fastify's own answers would show its words; this one is for an address that cannot be read at all.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      answerWithProblem(error, reply, request, log),
    forceCloseConnections: 'idle',
    // No middleware stands before the routes: hooks do, which cost a request less.
    skipMiddie: true,
    routerOptions: { maxParamLength: 500 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix(API_ROOT, { exclude: [...screenRoutes, 'health'] });
  const fastify = app.getHttpAdapter().getInstance();
  answerWithSecurityHeaders(fastify);
  await openScreens(app);
  answerInForm(fastify);
  answerWithTrace(fastify);
  logAnswers(fastify);
  keepPersonalAnswersOutOfCaches(fastify);
  letGoOfSpareConnections(fastify);
  serveDocument(app);
  app.enableShutdownHooks();
  return app;
}

function keepPersonalAnswersOutOfCaches(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith(API_ROOT)) reply.header('cache-control', 'no-store');
    done();
  });
}

/** The document is made when it is first asked for: a server that nobody asks starts sooner. */
function serveDocument(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/doc/openapi.json', (_request, reply) => reply.send((document ??= openApiOf(app))));
}

/**
 * A browser opens a spare connection before it has anything to ask, and keeps one for what it may ask next. Node takes
 * neither for idle while the server stops, and would wait for as long as the browser likes.
 */
function letGoOfSpareConnections(fastify: FastifyInstance): void {
  const { server } = fastify;
  const spare = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    spare.add(socket);
    socket.once('close', () => spare.delete(socket));
  });
  server.on('request', ({ socket }) => spare.delete(socket));
  fastify.addHook('preClose', async () => {
    for (const socket of spare) socket.destroy();
    server.keepAliveTimeout = 1;
    setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
  });
}
