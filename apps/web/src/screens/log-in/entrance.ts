import { type FastifyReply } from 'fastify';
import { logInFigures, type OpenedSession, type SecondStepAsked } from '#identity';
import { cookieOptions, Screen, SESSION_COOKIE, wantedPage } from '../frame';

/** Holds the secret that goes with the second step, for as long as there is time for it. */
export const STEP_COOKIE = 'wijk_stap';
/** Holds the secret that goes with the digits of a letter: they count only in the browser that asked for them. */
export const CODE_COOKIE = 'wijk_code';

const MINUTE_SECONDS = 60;

/** A path with the page that was wanted behind it. */
export const onwards = (path: string, wanted: string) =>
  wanted === '' ? path : `${path}?naar=${encodeURIComponent(wanted)}`;

/** A secret for the next page, that no script can read and no page shows. */
export function keepSecret(
  reply: FastifyReply,
  { name, secret, minutes }: { readonly name: string; readonly secret: string; readonly minutes: number },
): void {
  reply.setCookie(name, secret, { ...cookieOptions(reply.request), maxAge: minutes * MINUTE_SECONDS });
}

/**
 * In, or to what has to be done first; then to the page that was wanted. The session's secret lies in a cookie
 * that no script can read and that ends with the browser; the session ends by itself.
 */
export function enter(screen: Screen, reply: FastifyReply, came: OpenedSession | SecondStepAsked): string {
  const wanted = wantedPage(screen.typed.text('wanted'), '');
  if ('secondStep' in came) {
    const minutes = logInFigures.secondStepMinutes;
    keepSecret(reply, { name: STEP_COOKIE, secret: came.secondStep, minutes });
    return screen.goTo(onwards('/aanmelden/tweede-stap', wanted));
  }
  for (const name of [STEP_COOKIE, CODE_COOKIE]) reply.clearCookie(name, cookieOptions(reply.request));
  reply.setCookie(SESSION_COOKIE, came.token, cookieOptions(reply.request));
  return screen.goTo(came.awaits === null ? wantedPage(wanted) : onwards('/account/tweede-stap', wanted));
}
