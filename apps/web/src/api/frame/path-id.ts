import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { type Id, isId, NotFound } from '#kernel';

/** An id in the path; one that is no id names nothing, and is answered as not found. */
export const PathId =
  (name: string): ParameterDecorator =>
  (target, method, index) => {
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    if (descriptor)
      ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, method, descriptor);
    Param(name, new IdOrNotFound(name))(target, method, index);
  };

@Injectable()
class IdOrNotFound implements PipeTransform<unknown, Id> {
  constructor(private readonly noun: string) {}

  transform(value: unknown): Id {
    if (!isId(value)) throw new NotFound(this.noun.replace(/Id$/, ''), String(value));
    return value;
  }
}
