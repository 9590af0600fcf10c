import { lookAtEvery } from './pages/look-at';
import { workerStates } from './pages/worker';

lookAtEvery('a worker’s months, calendar and neighbourhood', workerStates);
