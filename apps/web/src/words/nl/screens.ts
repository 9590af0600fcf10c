import { frameScreens } from './screens-frame';
import { logInScreens } from './screens-log-in';
import { workerScreens } from './screens-worker';

/** Every word on the screens of workers and users, in Dutch; the other languages have the same ones. */
export const screens = { frame: frameScreens, logIn: logInScreens, worker: workerScreens };

export type ScreenWords = typeof screens;
