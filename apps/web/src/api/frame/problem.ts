import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { AlreadyThere, KeyUsedForSomethingElse, NotStored, OutcomeUnknown } from '#database';
import {
  LogInRefused,
  MayNot,
  NotLoggedIn,
  SecondStepNeeded,
  SecondStepToSetUp,
  TooManyAttempts,
} from '#identity';
import { ChangedMeanwhile, NotFound, type Refusal, Refused } from '#kernel';
import { NoFigure } from '#regulation';
import { type ProblemName, problemWords } from '../../words/nl/frame';
import { wordsOf } from '../../words/words-of';
import { BadInput, PreconditionMissing } from './bad-input';

/** A failed answer, as RFC 9457 and the Belgif guide write it. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Names this one occurrence; for an unexpected error it stands in the log too. */
  readonly instance: string;
  readonly issues?: readonly object[];
  readonly refusals?: readonly object[];
}

interface Told {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  /** True for what should not have happened: the log gets the whole error. */
  readonly unexpected: boolean;
}

/** What is answered to anything that was thrown. Nothing of an unexpected error itself leaves the house. */
export function tell(error: unknown): Told {
  if (error instanceof Refused) return told(refused(error.refusals));
  if (error instanceof BadInput)
    return told({ ...belgif(400, 'badRequest'), issues: error.issues.map(issueOf) });
  if (error instanceof NotLoggedIn)
    return told(belgif(401, 'notLoggedIn', 'noAccessToken'), { 'WWW-Authenticate': 'Bearer' });
  if (error instanceof LogInRefused) return told(belgif(401, 'logInRefused', 'invalidCredentials'));
  if (error instanceof SecondStepNeeded) return told(own(401, 'secondStepNeeded'));
  if (error instanceof SecondStepToSetUp) return told(own(403, 'secondStepToSetUp'));
  if (error instanceof MayNot) return told(belgif(403, 'missingPermission'));
  if (error instanceof NotFound) return told(belgif(404, 'resourceNotFound'));
  if (error instanceof KeyUsedForSomethingElse) return told(own(409, 'keyUsedForSomethingElse'));
  if (error instanceof AlreadyThere) return told(own(409, 'alreadyThere'));
  if (isAboutSameId(error)) return told(own(409, 'idUsedAlready'));
  if (error instanceof ChangedMeanwhile) return told(own(412, 'changedMeanwhile'));
  if (error instanceof NoFigure)
    return told({ ...own(422, 'noFigure'), detail: problemWords.noFigure.detail.replace('{on}', error.on) });
  if (error instanceof PreconditionMissing) return told(own(428, 'preconditionRequired'));
  if (error instanceof TooManyAttempts)
    return told(belgif(429, 'tooManyRequests'), { 'Retry-After': String(error.retryAfterSeconds) });
  if (error instanceof NotStored)
    return told(belgif(503, 'notStored', 'serviceUnavailable'), { 'Retry-After': '1' });
  if (error instanceof OutcomeUnknown) return told(own(503, 'outcomeUnknown'), { 'Retry-After': '1' });
  return ofHttp(statusOf(error));
}

/** What the web server itself refused, before any of our code ran. */
function ofHttp(status: number | undefined): Told {
  switch (status) {
    case 400:
    case 431:
      return told(belgif(400, 'badRequest'));
    case 404:
      return told(belgif(404, 'resourceNotFound'));
    case 405:
      return told(belgif(405, 'notAllowed', 'methodNotAllowed'));
    case 413:
    case 414:
      return told(belgif(413, 'payloadTooLarge'));
    case 415:
      return told(belgif(415, 'unsupportedMediaType'));
    case 503:
      return told(belgif(503, 'notStored', 'serviceUnavailable'), { 'Retry-After': '1' });
    default:
      return { ...told(belgif(500, 'internalServerError')), unexpected: true };
  }
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const isFastify = error instanceof Error && 'code' in error && String(error.code).startsWith('FST_');
  return isFastify && 'statusCode' in error ? Number(error.statusCode) : undefined;
}

const SAME_ID = ['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE', '23505'];

/** Callers choose ids; one that exists already is theirs to mend, and the database is the first to see it. */
function isAboutSameId(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError, message } = error as Error & { code?: unknown; driverError?: unknown };
  if (driverError !== undefined && driverError !== error) return isAboutSameId(driverError);
  return (
    SAME_ID.includes(String(code)) ||
    (code === 'SQLITE_CONSTRAINT_TRIGGER' && message.includes('append-only'))
  );
}

const told = (problem: Problem, headers: Told['headers'] = {}): Told => ({
  problem,
  headers,
  unexpected: false,
});

const belgif = (status: number, name: ProblemName, type: string = name): Problem => ({
  type: `urn:problem-type:belgif:${type}`,
  status,
  ...problemWords[name],
  instance: `urn:uuid:${randomUUID()}`,
});

const own = (status: number, name: ProblemName): Problem => ({
  ...belgif(status, name),
  type: `urn:problem-type:wijkwerken:${name}`,
});

const issueOf = ({ in: where, name, detail }: BadInput['issues'][number]) => ({
  type: 'urn:problem-type:belgif:input-validation:schemaViolation',
  in: where,
  ...(name && { name }),
  detail,
});

/** All reasons, each with its words; the first gives the problem its name. */
function refused(refusals: readonly Refusal[]): Problem {
  const worded = refusals.map(wordsOf);
  return {
    type: `urn:problem-type:wijkwerken:${refusals[0]?.code ?? 'refused'}`,
    status: 422,
    title: worded[0]?.says ?? 'Dit kan niet',
    detail: worded.map(({ says, helps }) => `${says} ${helps}`).join(' '),
    instance: `urn:uuid:${randomUUID()}`,
    refusals: worded,
  };
}
