import { lookAtEvery } from './pages/look-at';
import { catalogueStates } from './pages/catalogue';

lookAtEvery('tasks and rules', catalogueStates);
