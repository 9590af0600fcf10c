import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Access, NotLoggedIn } from '#identity';
import { type WebRequest } from './request';

/** Who asks, and within which bounds. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Access => {
  const { access } = context.switchToHttp().getRequest<WebRequest>();
  if (!access) throw new NotLoggedIn();
  return access;
});
