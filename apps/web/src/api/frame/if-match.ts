import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { fieldWords } from '../../words/nl/frame';
import { BadInput, PreconditionMissing } from './bad-input';
import { header, type WebRequest } from './request';

/** The version the caller saw, from `If-Match: "3"`. An edit without it could overwrite what somebody else wrote. */
export const IfMatch = (): ParameterDecorator => (target, method, index) => {
  if (method === undefined) return;
  const descriptor = Object.getOwnPropertyDescriptor(target, method);
  if (descriptor)
    ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', pattern: '^"\\d+"$' } })(
      target,
      method,
      descriptor,
    );
  Version()(target, method, index);
};

const Version = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const text = header(context.switchToHttp().getRequest<WebRequest>(), 'if-match');
  if (text === undefined) throw new PreconditionMissing();
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(text)?.[1];
  if (version === undefined)
    throw new BadInput([{ in: 'header', name: 'If-Match', detail: fieldWords.ifMatch }]);
  return Number(version);
});
