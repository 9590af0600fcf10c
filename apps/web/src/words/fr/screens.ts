import { type ScreenWords } from '../nl/screens';
import { accountScreens } from './screens-account';
import { calendarScreens } from './screens-calendar';
import { frameScreens } from './screens-frame';
import { letterScreens } from './screens-letters';
import { logInScreens } from './screens-log-in';
import { publicScreens } from './screens-public';
import { workerScreens } from './screens-worker';
import { monthScreens } from './screens-worker-months';
import { nearbyScreens } from './screens-worker-nearby';

export const screens: ScreenWords = {
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
