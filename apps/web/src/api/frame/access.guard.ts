import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Identity, MayNot, NotLoggedIn, type Verb } from '#identity';
import { isId, NotFound } from '#kernel';
import { DOES, OPEN } from './does';
import { header, type WebRequest } from './request';

/** A secret as the header `Authorization` brings it. */
export const BEARER = /^Bearer ([\w-]{20,200})$/i;

/**
 * Lets in who may do the verb of the route, today, for the organiser in the path. An organiser where the actor
 * has no role at all looks as if it did not exist. A route that names neither a verb nor `Open` lets nobody in.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(Identity) private readonly identity: Identity,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(OPEN, places)) return true;
    const verb = this.reflector.getAllAndOverride<Verb | undefined>(DOES, places);
    if (verb === undefined) throw new Error(`the route ${context.getHandler().name} names no verb`);

    const request = context.switchToHttp().getRequest<WebRequest>();
    const secret = BEARER.exec(header(request, 'authorization') ?? '')?.[1];
    if (secret === undefined) throw new NotLoggedIn();
    const organiser = request.params.organiserId;
    if (organiser !== undefined && !isId(organiser)) throw new NotFound('organiser', organiser);

    const decision = await this.identity.admit({
      secret,
      verb,
      ...(organiser !== undefined && { organiser }),
    });
    if (!decision.granted)
      throw decision.why === 'unknown' ? new NotFound('organiser', organiser ?? '') : new MayNot(verb);
    request.access = decision.access;
    return true;
  }
}
