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
  /** Letters that one account or address can be sent within the window by who is not logged in. */
  lettersPerAccountMaximum: 5,
  /** Between the password and the second step. */
  secondStepMinutes: 5,
  secondStepDigits: 6,
  /** RFC 6238: a code counts for half a minute, and for one step more on either side. */
  secondStepPeriodSeconds: 30,
  secondStepStepsEitherSide: 1,
  recoveryCodes: 10,
  recoveryCodeSigns: 10,
  passkeyMinutes: 5,
  mailedCodeDigits: 6,
  mailedCodeMinutes: 10,
  mailedCodeTriesMaximum: 5,
  newPasswordMinutes: 60,
  invitationDays: 14,
} as const;
