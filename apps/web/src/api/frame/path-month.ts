import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { isMonth, type Month, NotFound } from '#kernel';

/** A month in the path, such as 2026-03; what is none names nothing, and is answered as not found. */
export const PathMonth =
  (name: string): ParameterDecorator =>
  (target, method, index) => {
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    if (descriptor)
      ApiParam({ name, schema: { type: 'string', pattern: '^\\d{4}-\\d{2}$' } })(target, method, descriptor);
    Param(name, new MonthOrNotFound())(target, method, index);
  };

@Injectable()
class MonthOrNotFound implements PipeTransform<unknown, Month> {
  transform(value: unknown): Month {
    if (typeof value !== 'string' || !isMonth(value)) throw new NotFound('month', String(value));
    return value;
  }
}
