import { type ScreenWords } from '../nl/screens';

export const monthScreens: ScreenWords['months'] = {
  see: 'See this month',
  title: (month) => `My hours in ${month}`,
  says: (worked, maximum) => `${worked} of ${maximum} hours worked`,
  visits: 'What you worked',
  noVisits: 'There are no hours in this month yet.',
  day: 'Day',
  job: 'Job',
  counted: 'Hours',
  unknownJob: 'a job that is no longer on the list',
  planned: 'What is still to come',
  nonePlanned: 'Nothing is planned in this month now.',
  travel: 'Travel this month',
  travelSum: 'estimated',
  travelNone: 'Your jobs were close by. There is no travel money for those.',
  travelWays: (ways, kilometres) =>
    ways === 1
      ? `Once there and back, ${kilometres} km in all.`
      : `${ways} times there and back, ${kilometres} km in all.`,
  travelUnknown: (ways) =>
    ways === 1
      ? 'For 1 job we do not know the distance. Please ask us.'
      : `For ${ways} jobs we do not know the distance. Please ask us.`,
  travelEstimate: 'This is an estimate. Your mediator checks it.',
  nextStep: 'Your next step',
  nextStepOn: (day) => `Agreed on ${day}.`,
  noNextStep: 'There is no next step yet. Ask for a meeting.',
  earlier: (month) => `Show ${month}`,
  paper: 'On paper',
  toCard: 'Card of this month',
  toForm: 'Sheet to have signed',
  howToPrint: 'Print this page, or ask at the desk.',
  cardTitle: (month) => `Card for ${month}`,
  cardOf: 'Name',
  cardMadeOn: (day) => `This is how it stood on ${day}.`,
  cardCode: 'Code to this month on your phone',
  cardCodeSays: 'Point your camera at the code. Then log in with your card.',
  formCode: 'Code of this sheet',
  formCodeSays: 'For the office: scan this sheet to enter the hours.',
  formTitle: 'Timesheet (prestatieformulier)',
  formFor: (month) => `For ${month}`,
  formWorker: 'Worker',
  formPlace: 'For',
  formStart: 'From',
  formEnd: 'To',
  formSigned: 'Signature',
  formRule: 'Every started hour counts: 61 minutes is 2 hours.',
  formSignUser: 'Name and signature of the person who asked for the work',
  formSignWorker: 'Signature of the worker',
  formReturn: 'Bring this sheet to the desk.',
};
