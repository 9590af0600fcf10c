import { lookAtEvery } from './pages/look-at';
import { planStates } from './pages/plan';

lookAtEvery('the plan', planStates);
