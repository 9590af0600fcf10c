import { incidentStates } from './pages/incidents';
import { lookAtEvery } from './pages/look-at';

lookAtEvery('accidents and damage', incidentStates);
