import { type FastifyRequest } from 'fastify';
import { type Access } from '#identity';

/** A request as the frame sees it; the guard puts `access` on every request that is not open. */
export interface WebRequest extends FastifyRequest {
  access?: Access;
  params: Record<string, string>;
  query: Record<string, string | string[] | undefined>;
}

/** One header; repeated ones count as their first. */
export function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
