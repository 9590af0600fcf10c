import { type Logger } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { drawnIds } from '#database';
import { LogInRefused, NotLoggedIn, SecondStepToSetUp, TooManyAttempts } from '#identity';
import { ChangedMeanwhile, Refused, systemClock } from '#kernel';
import { tell } from '../../api/frame/problem';
import { header } from '../../api/frame/request';
import { API_ROOT } from '../../api/frame/root';
import { spokenWordsOf } from '../../words/words-of';
import { FailurePage } from './failure-page';
import { GoFirst } from './go-first';
import { Screen, type ScreenRequest } from './screen';
import { cookieOptions, SESSION_COOKIE } from './secrets';
import { type Fault, Mistyped, NotOurForm } from './typed';

/** Whether a page is the answer: a browser asks for one, or somebody sent a form, which only pages have. */
export const asksForPage = (request: ScreenRequest) =>
  !request.url.startsWith(API_ROOT) &&
  (request.method === 'POST' || (header(request, 'accept') ?? '').includes('text/html'));

/** What a browser gets when anything was thrown: to the log-in, the form again, or a page that says what happened. */
export function answerWithPage(
  error: unknown,
  exchange: { readonly request: ScreenRequest; readonly reply: FastifyReply },
  log: Logger,
): void {
  const { request, reply } = exchange;
  if (error instanceof NotLoggedIn) return toLogIn(request, reply);
  const first = pathFirst(error);
  if (first !== undefined) {
    reply.status(303).header('location', first).send('');
    return;
  }
  const { problem, headers, unexpected } = tell(error);
  if (unexpected)
    log.error({ err: error, instance: problem.instance, trace: request.id, method: request.method });
  if (reply.sent) return;

  const screen = request.screen ?? new Screen({ ...exchange, ids: drawnIds, now: systemClock.now() });
  const status = statusOf(error, problem.status);
  screen.faults = faultsOf(error, screen);
  screen.warned = error instanceof Refused && error.refusals.every(({ weight }) => weight === 'warns');
  const page =
    screen.again?.page && screen.faults.length > 0
      ? screen.again.page()
      : screen.show(FailurePage, {
          told: error instanceof NotOurForm ? 400 : status,
          number: unexpected ? problem.instance : undefined,
        });
  reply
    .status(status)
    .headers({ ...headers, 'cache-control': 'no-store' })
    .send(page);
}

/** Where somebody must go before they may go on. */
function pathFirst(error: unknown): string | undefined {
  if (error instanceof GoFirst) return error.path;
  return error instanceof SecondStepToSetUp ? '/account/tweede-stap' : undefined;
}

function statusOf(error: unknown, told: number): number {
  if (error instanceof Mistyped) return 422;
  return error instanceof NotOurForm ? 403 : told;
}

/** What stands in the summary above the form. */
function faultsOf(error: unknown, { again, words: { frame } }: Screen): Fault[] {
  if (error instanceof Mistyped) return [...error.faults];
  if (error instanceof NotOurForm) return [{ says: frame.notOurForm }];
  if (error instanceof LogInRefused) return [{ says: again?.says?.other ?? frame.logInRefused }];
  if (error instanceof TooManyAttempts) {
    const { title, says } = frame.failures[429];
    return [{ says: `${title}. ${says}` }];
  }
  if (error instanceof ChangedMeanwhile) return [{ says: frame.changedMeanwhile }];
  if (!(error instanceof Refused)) return [];
  const faults = error.refusals.map((refusal): Fault => {
    const field = again?.fieldOf?.[refusal.code];
    const own = again?.says && (again.says[refusal.code] ?? again.says.other);
    if (own !== undefined) return { field, says: own };
    const { says, helps } = spokenWordsOf(refusal);
    return { field, says: `${says} ${helps}`, language: 'nl' };
  });
  return faults.filter(({ says }, at) => faults.findIndex((other) => other.says === says) === at);
}

/** Whoever was away too long logs in and comes back; what was asked by a form is asked again. */
function toLogIn(request: ScreenRequest, reply: FastifyReply): void {
  const wanted = request.method === 'GET' ? `?naar=${encodeURIComponent(request.originalUrl)}` : '?naar=/';
  reply
    .clearCookie(SESSION_COOKIE, cookieOptions(request))
    .status(303)
    .header('location', `/aanmelden${wanted}`)
    .send('');
}
