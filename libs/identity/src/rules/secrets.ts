/** What a bearer brings: a session's secret or an API token's; the first letters tell which. */
export const SESSION_PREFIX = 'wws_';
export const TOKEN_PREFIX = 'wwt_';

export type SecretKind = 'session' | 'token';

export function kindOfSecret(secret: string): SecretKind | undefined {
  if (secret.startsWith(SESSION_PREFIX)) return 'session';
  if (secret.startsWith(TOKEN_PREFIX)) return 'token';
  return undefined;
}
