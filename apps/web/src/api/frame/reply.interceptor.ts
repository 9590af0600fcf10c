import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { API_ROOT } from './root';
import { Page } from './pages';
import { Reply } from './replies';
import { type WebRequest } from './request';

/**
 * Gives every answer its form: pages get `self` and `next`, what was made gets 201 and `Location`, what has a
 * version gets an ETag, and what is null is left out.
 */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<WebRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (answer instanceof Page) return withoutNulls(addressed(answer as Page<object>, request));
        const body = answer instanceof Reply ? withStatus(answer, reply) : answer;
        const version = typeof body === 'object' && body !== null && 'version' in body && body.version;
        if (typeof version === 'number') reply.header('etag', `"${version}"`);
        return withoutNulls(body);
      }),
    );
  }
}

function addressed({ items, after, total }: Page<object>, { originalUrl: self }: WebRequest) {
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
