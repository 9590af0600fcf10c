import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { NotFound } from '#kernel';

const codes = {
  taskCode: { noun: 'task', pattern: '^[A-Z0-9]{2,8}-[0-9]{2,4}$', example: 'BEG-07' },
  nisCode: { noun: 'municipality', pattern: '^[0-9]{5}$', example: '23106' },
} as const;

/** A code in the path; one that cannot be such a code names nothing, and is answered as not found. */
export const PathCode =
  (name: keyof typeof codes): ParameterDecorator =>
  (target, method, index) => {
    if (method === undefined) return;
    const { pattern, example } = codes[name];
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    if (descriptor)
      ApiParam({ name, schema: { type: 'string', pattern, example } })(target, method, descriptor);
    Param(name, new CodeOrNotFound(name))(target, method, index);
  };

@Injectable()
class CodeOrNotFound implements PipeTransform<unknown, string> {
  constructor(private readonly name: keyof typeof codes) {}

  transform(value: unknown): string {
    const { noun, pattern } = codes[this.name];
    if (typeof value !== 'string' || !new RegExp(pattern).test(value))
      throw new NotFound(noun, String(value));
    return value;
  }
}
