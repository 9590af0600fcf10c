import { type Id } from '#kernel';

/** The actor of what the service does by itself, and of the first commands of a new installation. */
export const SYSTEM = '00000000-0000-4000-8000-000000000001' as Id;
