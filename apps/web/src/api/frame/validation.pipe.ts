import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { fieldWords } from '../../words/nl/frame';
import { BadInput, type Issue } from './bad-input';
import { FROM_QUERY } from './fields';

const strict = {
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
} as const;

/**
 * Checks bodies and query strings against their classes. Unknown fields are refused, wrong types are never
 * bent into right ones: only a query string, where all is text, may bring a number as digits.
 */
@Injectable()
export class FieldsPipe implements PipeTransform {
  private readonly ofBody = new ValidationPipe({ ...strict, exceptionFactory: refuse('body') });
  private readonly ofQuery = new ValidationPipe({
    ...strict,
    transformOptions: { groups: [FROM_QUERY] },
    exceptionFactory: refuse('query'),
  });

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'query') return this.ofQuery.transform(value, metadata);
    if (metadata.type !== 'body') return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new BadInput([{ in: 'body', name: '', detail: fieldWords.object }]);
    refuseTraps(value);
    return this.ofBody.transform(value, metadata);
  }
}

const DEPTH_MAXIMUM = 20;

/** Every object seems to have these; the transformer passes over them in silence. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

/**
 * What the transformer would pass over (a field called `constructor`) or fall into (lists in lists in lists without
 * end). Walks level by level, so that no depth of input can exhaust the stack.
 */
function refuseTraps(body: object): void {
  let level: object[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH_MAXIMUM) throw new BadInput([{ in: 'body', name: '', detail: fieldWords.tooDeep }]);
    const trap = INHERITED.find((name) => level.some((part) => Object.hasOwn(part, name)));
    if (trap !== undefined)
      throw new BadInput([{ in: 'body', name: trap, detail: fieldWords.unknown(trap) }]);
    level = level.flatMap((part) =>
      Object.values(part).filter((inner): inner is object => typeof inner === 'object' && inner !== null),
    );
  }
}

const refuse = (where: Issue['in']) => (errors: ValidationError[]) =>
  new BadInput(errors.flatMap((error) => issuesOf(error, where, '')));

function issuesOf(error: ValidationError, where: Issue['in'], way: string): Issue[] {
  const isPlace = /^\d+$/.test(error.property);
  const name = isPlace ? `${way}[${error.property}]` : way ? `${way}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    in: where,
    name,
    detail: constraint === 'whitelistValidation' ? fieldWords.unknown(name) : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => issuesOf(child, where, name))];
}
