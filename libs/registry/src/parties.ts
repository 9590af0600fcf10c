import { type Id } from '#kernel';

/** VDAB and the issuer as owners of their shares in every book: the same in all installations. */
export const VDAB = 'b3a6c1de-6f0f-4a53-9d53-0d6c8a1b7e01' as Id;
export const ISSUER = '5d7e40fa-27c9-4c39-8f0b-2f4a9c6d3e02' as Id;
