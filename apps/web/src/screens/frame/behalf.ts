import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Channel } from '#database';
import { type Access } from '#identity';
import { type Id, isId } from '#kernel';
import { cookieOptions } from './secrets';

/** Holds for whom the desk acts, until it stops or the browser closes. No name stands in it. */
const BEHALF_COOKIE = 'wijk_namens';

export const channels = ['desk', 'phone', 'paper', 'mail'] as const satisfies readonly Channel[];

/** For whom the desk acts, how that person asked it, and why. */
export interface OnBehalf {
  readonly party: Id;
  readonly channel: Channel;
  readonly reason: string;
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** For whom the desk acts by this request; undefined when it does not, or when the cookie says nothing we wrote. */
export function behalfOf({ cookies }: Pick<FastifyRequest, 'cookies'>): OnBehalf | undefined {
  try {
    const told = JSON.parse(
      Buffer.from(cookies[BEHALF_COOKIE] ?? '', 'base64url').toString(),
    ) as Partial<OnBehalf>;
    const channel = channels.find((one) => one === told.channel);
    if (!isId(told.party) || channel === undefined || typeof told.reason !== 'string') return undefined;
    return { party: told.party, channel, reason: told.reason };
  } catch {
    return undefined;
  }
}

/** From now on what is done for this party is done on its behalf. */
export function beginBehalf(exchange: Exchange, behalf: OnBehalf): void {
  const written = Buffer.from(JSON.stringify(behalf)).toString('base64url');
  exchange.reply.setCookie(BEHALF_COOKIE, written, cookieOptions(exchange.request));
}

export function endBehalf({ request, reply }: Exchange): void {
  reply.clearCookie(BEHALF_COOKIE, cookieOptions(request));
}

interface Asking {
  readonly access: Access;
  readonly onBehalf: OnBehalf | undefined;
  /** Where they wanted to go. */
  readonly path: string;
}

/**
 * Where staff must go before they act for a party: who belongs to the party acts in the own name, staff says first
 * how they were asked and why. Undefined when they may go on.
 */
export function requireBehalf({ access, onBehalf, path }: Asking, party: Id): string | undefined {
  if (access.scope !== 'organiser' || onBehalf?.party === party) return undefined;
  return `/organisaties/${access.organiser}/namens/${party}?naar=${encodeURIComponent(path)}`;
}
