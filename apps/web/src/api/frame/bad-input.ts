/** One thing that is wrong with what came in: where, and what would be right. */
export interface Issue {
  readonly in: 'body' | 'query' | 'path' | 'header';
  /** Name of the field, with the way to it: `lines[0].hours`. */
  readonly name: string;
  readonly detail: string;
}

/** What came in has the wrong shape; answered as 400 with every issue. */
export class BadInput extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ name }) => name).join(', '));
    this.name = 'BadInput';
  }
}

/** An edit must say which version it saw; answered as 428. */
export class PreconditionMissing extends Error {
  constructor() {
    super('If-Match is missing');
    this.name = 'PreconditionMissing';
  }
}
