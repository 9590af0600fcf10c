import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Caller } from '#identity';
import { BEARER } from './access.guard';
import { header, type WebRequest } from './request';

/** From where somebody asks, for log-ins: address, device, and the session that a new one replaces. */
export const From = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<WebRequest>();
  const device = header(request, 'user-agent');
  const replaces = BEARER.exec(header(request, 'authorization') ?? '')?.[1];
  return {
    address: request.ip,
    ...(device !== undefined && { device }),
    ...(replaces !== undefined && { replaces }),
  };
});
