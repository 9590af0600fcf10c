import { type TaskCatalogueVerb } from '#task-catalogue/rules';
import { type GrantsFor } from '../grant';

const everyone = { everyone: true } as const;
const whoDecides = { organiser: ['administrator', 'mediator'] } as const;

/** The list and the municipalities are public; what counts everywhere is kept by who runs the installation. */
export const taskCatalogueGrants = {
  'task.read': everyone,
  'municipality.read': everyone,
  'task.judge': {
    organiser: ['administrator', 'mediator', 'desk-clerk', 'coach', 'region-manager', 'auditor'],
    own: ['user-contact', 'worker'],
  },
  'task.deny': whoDecides,
  'task.add': whoDecides,
  'task.withdraw': whoDecides,
  'task.strike': whoDecides,
  'task.import': { installation: ['administrator'] },
  'municipality.import': { installation: ['administrator'] },
  'municipality.assign': { installation: ['administrator'] },
  'municipality.unite': { installation: ['administrator'] },
} satisfies GrantsFor<TaskCatalogueVerb>;
