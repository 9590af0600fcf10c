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
    return this.ofBody.transform(value, metadata);
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
