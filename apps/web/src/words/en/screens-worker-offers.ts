import { type ScreenWords } from '../nl/screens';

export const offerScreens: ScreenWords['offers'] = {
  number: (number) => `Question ${number}`,
  answerBy: (moment) => `Answer before ${moment}.`,
  byText: (number) => `You can also send a text message: JA ${number} or NEE ${number}.`,
  saidYes: 'You said yes. We will tell you whether you get the job.',
  noAnyway: 'No after all',
  answered: {
    given: 'Thank you. The job is now one of yours.',
    kept: 'Thank you. We will tell you whether you get the job.',
    declined: 'Thank you. We know that you are not coming.',
    'given-already': 'You already had this job. Can you not come? Open the job.',
    'kept-already': 'You already said yes. We will tell you whether you get the job.',
    'declined-already': 'Thank you. You no longer had this job.',
    'too-late': 'The time to answer was over. We keep your answer.',
    gone: 'Somebody else is doing this job. Thank you for wanting to help.',
  },
  longer: 'Are you away for longer?',
  longerSays: 'Then we will look for somebody else for all your jobs in that time.',
  backOn: 'From which day can you come again?',
  backHint: 'For example 12/1. Do you not know yet? Leave it empty.',
  backUnclear: 'Type a day, such as 12/1.',
  backTooEarly: 'That day is too early. Type a later day.',
  longerSend: 'I am away for longer',
};
