import { type DynamicModule, Module, RequestMethod } from '@nestjs/common';
import { type IncomingMessage } from 'node:http';
import { LoggerModule } from 'nestjs-pino';
import { traceIdOf } from './api/frame/trace';

type Logged = IncomingMessage & { readonly id?: unknown; readonly originalUrl?: string };

/** What a search or a cursor says about people stands after the question mark: it stays out of the log. */
const withoutQuery = (url: string | undefined) => url?.split('?', 1)[0];

/** One JSON line per request and per event. No headers, no bodies, no query strings: they hold people and secrets. */
@Module({})
export class LogModule {
  static forRoot(level: string): DynamicModule {
    return {
      module: LogModule,
      imports: [
        LoggerModule.forRoot({
          forRoutes: [{ path: '{*path}', method: RequestMethod.ALL }],
          pinoHttp: {
            level,
            genReqId: traceIdOf,
            quietReqLogger: true,
            customAttributeKeys: { reqId: 'trace' },
            serializers: {
              req: (request: Logged) => ({
                method: request.method,
                path: withoutQuery(request.originalUrl ?? request.url),
              }),
              res: (response: { statusCode?: number }) => ({ status: response.statusCode }),
            },
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
