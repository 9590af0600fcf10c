import { type ScreenWords } from '../nl/screens';
import { frameScreens } from './screens-frame';
import { logInScreens } from './screens-log-in';
import { workerScreens } from './screens-worker';

export const screens: ScreenWords = { frame: frameScreens, logIn: logInScreens, worker: workerScreens };
