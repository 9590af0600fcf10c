import { lookAtEvery } from './pages/look-at';
import { planningStates } from './pages/planning';

lookAtEvery('planning', planningStates);
