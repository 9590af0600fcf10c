import { type ScreenWords } from '../nl/screens';
import { accountScreens } from './screens-account';
import { calendarScreens } from './screens-calendar';
import { complaintScreens } from './screens-complaints';
import { deskScreens } from './screens-desk';
import { frameScreens } from './screens-frame';
import { houseStyleScreens } from './screens-house-style';
import { incidentScreens } from './screens-incidents';
import { letterScreens } from './screens-letters';
import { logInScreens } from './screens-log-in';
import { messageScreens } from './screens-messages';
import { publicScreens } from './screens-public';
import { statementScreens } from './screens-statements';
import { userScreens } from './screens-user';
import { askScreens } from './screens-user-ask';
import { chequeScreens } from './screens-user-cheques';
import { ownScreens } from './screens-user-own';
import { visitScreens } from './screens-user-visits';
import { voiceScreens } from './screens-voices';
import { workerScreens } from './screens-worker';
import { aimScreens } from './screens-worker-aims';
import { monthScreens } from './screens-worker-months';
import { nearbyScreens } from './screens-worker-nearby';
import { offerScreens } from './screens-worker-offers';

export const screens: ScreenWords = {
  frame: frameScreens,
  logIn: logInScreens,
  account: accountScreens,
  letters: letterScreens,
  desk: deskScreens,
  houseStyle: houseStyleScreens,
  voices: voiceScreens,
  incidents: incidentScreens,
  complaints: complaintScreens,
  statements: statementScreens,
  worker: workerScreens,
  months: monthScreens,
  nearby: nearbyScreens,
  aims: aimScreens,
  offers: offerScreens,
  town: publicScreens,
  calendar: calendarScreens,
  messages: messageScreens,
  user: userScreens,
  ask: askScreens,
  visits: visitScreens,
  cheques: chequeScreens,
  own: ownScreens,
};
