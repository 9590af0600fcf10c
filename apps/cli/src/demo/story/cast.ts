import { type Id } from '#kernel';

/**
 * Those whom the README's story names: their ids are fixed, so that what is typed there works on every demonstration.
 * All others get theirs from the seeded source.
 */
export const cast = {
  organiser: '1de5e100-0000-4000-8000-000000000001',
  mediator: '1de5e100-0000-4000-8000-000000000002',
  school: '1de5e100-0000-4000-8000-000000000003',
  schoolSite: '1de5e100-0000-4000-8000-000000000004',
  /** New here, has not worked yet. */
  worker: '1de5e100-0000-4000-8000-000000000005',
  schoolContact: '1de5e100-0000-4000-8000-000000000006',
  /** Refers people who live on leefloon. */
  ocmw: '1de5e100-0000-4000-8000-000000000007',
} as Record<'organiser' | 'mediator' | 'school' | 'schoolSite' | 'worker' | 'schoolContact' | 'ocmw', Id>;
