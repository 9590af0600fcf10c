import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { answerWithPage, asksForPage } from '../../screens/frame/failure';
import { tell } from './problem';
import { type WebRequest } from './request';

/** The one place where anything thrown becomes an answer. It always sets the status. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<WebRequest>(), http.getResponse<FastifyReply>()];
    if (asksForPage(request)) answerWithPage(error, { request, reply }, this.log);
    else answerWithProblem(error, reply, request, this.log);
  }
}

/** Also used where the web server refuses before Nest sees the request, such as an address that cannot be read. */
export function answerWithProblem(
  error: unknown,
  reply: FastifyReply,
  request: Pick<FastifyRequest, 'id' | 'method'>,
  log: Logger,
): void {
  const { problem, headers, unexpected } = tell(error);
  if (unexpected)
    log.error({ err: error, instance: problem.instance, trace: request.id, method: request.method });
  if (reply.sent) return;
  reply
    .status(problem.status)
    .headers({ ...headers, 'cache-control': 'no-store' })
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
