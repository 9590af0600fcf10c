import { type MessageChannel } from './dispatch';

/** Why a message did not leave, as far as people do something else about it. */
export const causesOfFailure = [
  'no-mail-way',
  'no-text-way',
  'out-of-reach',
  'not-let-in',
  'not-secure',
  'busy',
  'sender-refused',
  'no-address',
  'address-refused',
  'number-refused',
  'mailbox-full',
  'too-large',
  'no-credit',
  'folder-closed',
  'erased',
  'unknown',
] as const;
export type CauseOfFailure = (typeof causesOfFailure)[number];

type Codes = Readonly<Record<string, CauseOfFailure>>;

const each = (cause: CauseOfFailure, ...codes: readonly string[]): Codes =>
  Object.fromEntries(codes.map((code) => [code, cause]));

/** What our own ways out say, the mail client (nodemailer), Node's network, and its HTTP client. */
const byName: Codes = {
  ...each('no-mail-way', 'no WIJK_MAIL'),
  ...each('no-text-way', 'no WIJK_SMS'),
  ...each('no-address', 'no address'),
  ...each('erased', 'erased'),
  ...each('out-of-reach', 'ECONNECTION', 'ESOCKET', 'EDNS', 'EPROXY', 'ETIMEDOUT', 'TimeoutError'),
  ...each('out-of-reach', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'),
  ...each('out-of-reach', 'ENETUNREACH', 'EPIPE', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT'),
  ...each('out-of-reach', 'UND_ERR_SOCKET', 'EPROTOCOL'),
  ...each('not-let-in', 'EAUTH', 'ENOAUTH', 'EOAUTH2'),
  ...each('not-secure', 'ETLS', 'EREQUIRETLS', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
  ...each('not-secure', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
  ...each('not-secure', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_TLS_CERT_ALTNAME_INVALID'),
  ...each('folder-closed', 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EROFS', 'ENOSPC'),
  ...each('too-large', 'RangeError'),
};

/** Source: RFC 5321 §4.2.3, RFC 4954 §6, RFC 7504. */
const byReplyOfMailServer: Codes = {
  ...each('busy', '421', '450', '451', '452', '454'),
  ...each('not-let-in', '530', '534', '535', '538'),
  ...each('address-refused', '550', '551', '553', '556', '521'),
  ...each('mailbox-full', '552'),
  ...each('sender-refused', '554'),
};

/** Source: RFC 9110 §15. */
const byStatusOfGateway: Codes = {
  ...each('number-refused', '400', '404', '422'),
  ...each('not-let-in', '401', '403'),
  ...each('no-credit', '402'),
  ...each('too-large', '413'),
  ...each('busy', '408', '425', '429', '500', '502', '503', '504'),
};

/** Why a message did not leave by a channel, from the code that was kept with the try. */
export function causeOfFailure(channel: MessageChannel | null, code: string): CauseOfFailure {
  const known = { ...byName, ...(channel === 'sms' ? byStatusOfGateway : byReplyOfMailServer) };
  return Object.hasOwn(known, code) ? (known[code] ?? 'unknown') : 'unknown';
}
