import { type ScreenWords } from '../nl/screens';

export const letterScreens: ScreenWords['letters'] = {
  greeting: 'Hello',
  codeSubject: 'Your code to log in',
  codeSays: 'Type this code on the page where you asked for it:',
  codeTime: (minutes) => `The code works for ${minutes} minutes, once.`,
  codeLink: 'Or log in with this link:',
  staffSubject: 'Log in with your password',
  staffSays: 'You asked for a code to log in. You have a password, so you cannot use a code.',
  staffLink: 'Forgot your password? Choose a new one here:',
  forgotSubject: 'Choose a new password',
  forgotSays: 'You want a new password. Choose it with this link:',
  forgotTime: (minutes) => `The link works for ${minutes} minutes, once.`,
  inviteSubject: (organiser) => `Welcome to wijk-werken: ${organiser}`,
  inviteSays: (name) => `You are a contact for ${name}. Choose a password with this link:`,
  inviteStaffSays: (organiser) => `You can log in for ${organiser}. Choose a password with this link:`,
  inviteTime: (days) => `The link works for ${days} days, once.`,
  notYou: 'Did you not ask for this? Then do nothing. Do not give the code or the link to anybody.',
};
