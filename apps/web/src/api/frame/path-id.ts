import {
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  Param,
  type PipeTransform,
} from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { type Id, isId, NotFound } from '#kernel';
import { type WebRequest } from './request';

/** An id in the path; one that is no id names nothing, and is answered as not found. */
export const PathId =
  (name: string): ParameterDecorator =>
  (target, method, index) => {
    if (method === undefined) return;
    document(target, method, name);
    Param(name, new IdOrNotFound(name))(target, method, index);
  };

/**
 * Several ids in the path that name one thing together: `@PathIds({ organiser: 'organiserId', run: 'runId' }) ref`.
 * Answered as not found where one of them is no id.
 */
export const PathIds =
  (names: Readonly<Record<string, string>>): ParameterDecorator =>
  (target, method, index) => {
    if (method === undefined) return;
    for (const name of Object.values(names)) document(target, method, name);
    Together(names)(target, method, index);
  };

const Together = createParamDecorator(
  (names: Readonly<Record<string, string>>, context: ExecutionContext): Readonly<Record<string, Id>> => {
    const { params } = context.switchToHttp().getRequest<WebRequest>();
    return Object.fromEntries(
      Object.entries(names).map(([what, name]) => [what, idOrNotFound(name, params[name])]),
    );
  },
);

function document(target: object, method: string | symbol, name: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(target, method);
  if (descriptor) ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, method, descriptor);
}

@Injectable()
class IdOrNotFound implements PipeTransform<unknown, Id> {
  constructor(private readonly noun: string) {}

  transform(value: unknown): Id {
    return idOrNotFound(this.noun, value);
  }
}

function idOrNotFound(name: string, value: unknown): Id {
  if (!isId(value)) throw new NotFound(name.replace(/Id$/, ''), String(value));
  return value;
}
