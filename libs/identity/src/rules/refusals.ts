import { type Refusal } from '#kernel';

export const identityRefusalCodes = [
  'password-too-short',
  'password-easily-guessed',
  'card-code-mistyped',
  'email-taken',
  'role-needs-party',
  'role-takes-no-party',
  'role-not-for-installation',
  'role-by-administrator-only',
  'role-ends-before-it-begins',
  'role-held-already',
  'last-administrator',
  'actor-also-elsewhere',
  'actor-ended',
  'party-unknown',
  'second-step-code-wrong',
  'second-step-on-already',
  'mailed-code-over',
  'mailed-code-wrong',
  'link-over',
  'passkey-not-accepted',
  'no-card-yet',
] as const;
export type IdentityRefusalCode = (typeof identityRefusalCodes)[number];

export type IdentityRefusal = Refusal<IdentityRefusalCode>;

/** Rules of this house rest on the security standard it keeps to, not on the scheme's law. */
export const refuse = (
  code: IdentityRefusalCode,
  article: string,
  figures: Refusal['figures'] = {},
): IdentityRefusal => ({ code, figures, article, weight: 'refuses' });
