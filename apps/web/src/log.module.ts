import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';
import { LoggerModule } from 'nestjs-pino';

/** What a search or a cursor says about people stands after the question mark: it stays out of the log. */
const withoutQuery = (url: string) => url.split('?', 1)[0];

/**
 * One JSON line per event. No middleware brings the request to the lines of a library: it would cost every promise of
 * every request a visit to the hooks of Node. What concerns one request names its trace itself.
 */
@Module({})
export class LogModule {
  static forRoot(level: string): DynamicModule {
    return {
      module: LogModule,
      imports: [
        LoggerModule.forRoot({
          forRoutes: [],
          pinoHttp: {
            level,
            redact: {
              paths: [
                '*.password',
                '*.pin',
                '*.secret',
                '*.token',
                '*.authorization',
                '*.email',
                '*.name',
                'err.parameters',
              ],
              remove: true,
            },
          },
        }),
      ],
    };
  }
}

/** One line per answer. No headers, no bodies, no query strings: they hold people and secrets. */
export function logAnswers(fastify: FastifyInstance): void {
  const log = new Logger('http');
  fastify.addHook('onResponse', (request, reply, done) => {
    const { statusCode: status } = reply;
    const line = {
      trace: request.id,
      req: { method: request.method, path: withoutQuery(request.originalUrl) },
      res: { status },
      responseTime: Math.round(reply.elapsedTime),
    };
    if (status >= 500) log.error(line, 'request failed');
    else log.log(line, 'request completed');
    done();
  });
}
