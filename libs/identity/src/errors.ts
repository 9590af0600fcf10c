/** Nobody is logged in, or no longer; answered as 401. */
export class NotLoggedIn extends Error {
  constructor() {
    super('not logged in');
    this.name = 'NotLoggedIn';
  }
}

/** Name and secret do not go together; which of the two is wrong is never told. Answered as 401. */
export class LogInRefused extends Error {
  constructor() {
    super('log-in refused');
    this.name = 'LogInRefused';
  }
}

/** The actor's roles do not give this verb; answered as 403. */
export class MayNot extends Error {
  constructor(readonly verb: string) {
    super(`may not ${verb}`);
    this.name = 'MayNot';
  }
}

/** Too many failed log-ins for this account or from this address; answered as 429. */
export class TooManyAttempts extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super(`too many attempts, again in ${retryAfterSeconds} s`);
    this.name = 'TooManyAttempts';
  }
}
