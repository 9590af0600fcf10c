import { type Id } from '#kernel';
import { NotSent } from '../rules';
import { type MailRoute } from './mail-route';

/** A letter to one person, in plain words. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Code of the language it is written in, such as `nl`. */
  readonly language: string;
}

/** One address, and nothing by which a second one could come along. */
const ONE_ADDRESS = /^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+$/;

/**
 * Brings a letter to where mail leaves. The id names it for ever, so that who gets it twice can see that it is one.
 * @throws NotSent with the code of the mail server: what it says in words may name the address
 */
export async function postLetter(route: MailRoute, letter: Letter, id: Id): Promise<void> {
  const { to, subject, text, language } = letter;
  if (!ONE_ADDRESS.test(to)) throw new NotSent('refused', 'no address');
  const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' };
  // The address as an object: a comma or a second address in it stays part of one address.
  const addressed = { from: route.from, to: { name: '', address: to }, subject, text, headers };
  const messageId = `<${id}@${/@([^\s>]+)/.exec(route.from)?.[1] ?? 'localhost'}>`;
  try {
    await route.send({ ...addressed, messageId }, id);
  } catch (error) {
    throw notSent(error);
  }
}

const SERVER_REFUSES_FROM = 500;

/** What the server refuses of this one letter is for good; that it cannot be reached, or knows us not, is not. */
function notSent(error: unknown): NotSent {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const ofLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (ofLetter && typeof responseCode === 'number')
    return new NotSent(responseCode >= SERVER_REFUSES_FROM ? 'refused' : 'not-now', String(responseCode));
  return new NotSent('not-now', typeof code === 'string' ? code : 'unknown reason', true);
}
