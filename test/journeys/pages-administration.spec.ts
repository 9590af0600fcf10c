import { administrationStates } from './pages/administration';
import { lookAtEvery } from './pages/look-at';

lookAtEvery('the administration', administrationStates);
