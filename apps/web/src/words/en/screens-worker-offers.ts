import { type ScreenWords } from '../nl/screens';

export const offerScreens: ScreenWords['offers'] = {
  number: (number) => `Question ${number}`,
  answerBy: (moment) => `Answer before ${moment}.`,
  byText: (number) => `You can also send a text message: JA ${number} or NEE ${number}.`,
  saidYes: 'You said yes. We tell you whether you get the job.',
  noAnyway: 'After all not',
  answered: {
    given: 'Thank you. The job is among your jobs.',
    kept: 'Thank you. We tell you whether you get the job.',
    declined: 'Thank you. We know that you are not coming.',
    'given-already': 'You had this job already. Can you not come? Open the job.',
    'kept-already': 'You said yes already. We tell you whether you get the job.',
    'declined-already': 'Thank you. You did not have this job any more.',
    'too-late': 'The time to answer was over. We keep your answer.',
    gone: 'Somebody else does this job. Thank you for wanting to help.',
  },
  longer: 'Are you away for longer?',
  longerSays: 'Then we look for somebody else for all your jobs in that time.',
  backOn: 'From which day can you come again?',
  backHint: 'Such as 12/1. You do not know yet? Leave it empty.',
  backUnclear: 'Type a day, such as 12/1.',
  backTooEarly: 'That day is too early. Type a later day.',
  longerSend: 'I am away for longer',
};
