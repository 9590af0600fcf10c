/**
 * How long and how often one may knock. These are choices of this service, not figures of the scheme.
 * Set on 2026-11-22 after NIST SP 800-63B-4 (throttling, re-authentication) and OWASP ASVS 5.0 chapter 6.
 */
export const logInFigures = {
  /** Failed log-ins for one account within the window, before it must wait. */
  failuresPerAccountMaximum: 10,
  /** Failed log-ins from one address within the window; a town hall shares one address. */
  failuresPerAddressMaximum: 100,
  failureWindowMinutes: 15,
  sessionIdleMinutes: 60,
  sessionHoursMaximum: 12,
  /** How far the stored moment of last use may lag behind. */
  seenLagSeconds: 60,
  passwordCharactersMinimum: 12,
  passwordCharactersMaximum: 200,
  pinDigits: 6,
} as const;
