import { createHash, randomBytes } from 'node:crypto';
import { SESSION_PREFIX, TOKEN_PREFIX, type SecretKind } from '../rules/secrets';

const prefixOf = { session: SESSION_PREFIX, token: TOKEN_PREFIX } as const;

/** A new secret of 256 random bits; it is shown once and stored only as its digest. */
export const newSecret = (kind: SecretKind) => prefixOf[kind] + randomBytes(32).toString('base64url');

/** SHA-256: enough for a secret that cannot be guessed, and cheap enough for every request. */
export const digestOfSecret = (secret: string) => createHash('sha256').update(secret).digest();
