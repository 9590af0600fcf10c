import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { type Verb } from '#identity';

export const DOES = 'wijkwerken:does';
export const OPEN = 'wijkwerken:open';

/** Names the verb of a route: only actors to whom `identity` grants it come in, within the bounds of their role. */
export const Does = (verb: Verb) =>
  applyDecorators(SetMetadata(DOES, verb), ApiBearerAuth('token'), ApiExtension('x-verb', verb));

/** A route for everybody, logged in or not. */
export const Open = () => SetMetadata(OPEN, true);
