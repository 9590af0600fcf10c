import { accountScreens } from './screens-account';
import { calendarScreens } from './screens-calendar';
import { frameScreens } from './screens-frame';
import { letterScreens } from './screens-letters';
import { logInScreens } from './screens-log-in';
import { publicScreens } from './screens-public';
import { workerScreens } from './screens-worker';
import { monthScreens } from './screens-worker-months';
import { nearbyScreens } from './screens-worker-nearby';

/** Every word on the screens of workers and users, in Dutch; the other languages have the same ones. */
export const screens = {
  frame: frameScreens,
  logIn: logInScreens,
  account: accountScreens,
  letters: letterScreens,
  worker: workerScreens,
  months: monthScreens,
  nearby: nearbyScreens,
  town: publicScreens,
  calendar: calendarScreens,
};

export type ScreenWords = typeof screens;
