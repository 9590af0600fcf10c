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

/** Name and password go together, and the account asks for a second step too; answered as 401. */
export class SecondStepNeeded extends Error {
  constructor() {
    super('a second step is needed');
    this.name = 'SecondStepNeeded';
  }
}

/** The organiser asks a second step of its staff, and this one has none yet: first that, then the rest. Answered as 403. */
export class SecondStepToSetUp extends Error {
  constructor() {
    super('a second step must be set up first');
    this.name = 'SecondStepToSetUp';
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
