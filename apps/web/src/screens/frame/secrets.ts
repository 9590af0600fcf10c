import { createHash, timingSafeEqual } from 'node:crypto';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** Holds the secret of a session; no script can read it, and no other site can make the browser send a form with it. */
export const SESSION_COOKIE = 'wijk_sessie';
/** Holds a secret of whoever is not logged in yet, so that the form to log in is guarded as well. */
const VISITOR_COOKIE = 'wijk_bezoek';

/** Options that every cookie here has; `secure` follows how the browser reached us. */
export const cookieOptions = ({ protocol }: Pick<FastifyRequest, 'protocol'>) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: protocol === 'https' }) as const;

type Cookies = FastifyRequest['cookies'];

const secretOf = (cookies: Cookies) => cookies[SESSION_COOKIE] ?? cookies[VISITOR_COOKIE];

/**
 * What a form must bring back: it follows from the secret in the cookie, which no other site can read. Nothing is
 * stored for it, and it dies with the session.
 */
const proofFor = (secret: string) => createHash('sha256').update(`form ${secret}`).digest('base64url');

/** Whether a form was made by us for this browser. */
export function isOurForm(cookies: Cookies, proof: string): boolean {
  const secret = secretOf(cookies);
  if (secret === undefined) return false;
  const [expected, given] = [Buffer.from(proofFor(secret)), Buffer.from(proof)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** The proof for the forms of a page; a browser without a secret is given one. */
export function proofOnPage(request: FastifyRequest, reply: FastifyReply, drawn: () => string): string {
  const known = secretOf(request.cookies);
  if (known !== undefined) return proofFor(known);
  const secret = drawn();
  request.cookies[VISITOR_COOKIE] = secret;
  reply.setCookie(VISITOR_COOKIE, secret, cookieOptions(request));
  return proofFor(secret);
}
