import { answer, type ReplyWords } from '../wording';

export const replies: ReplyWords = {
  'offer-taken': ({ number }) => answer('Job', `Thank you. Job ${number} is yours.`),
  'offer-noted': ({ number, decidedAt }, say) =>
    answer('Job', `Thank you. We tell you before ${say.moment(decidedAt)} whether job ${number} is yours.`),
  'offer-declined': ({ number }) =>
    answer('Job', `Fine, you do not do job ${number}. Thank you for your answer.`),
  'offer-too-late': ({ number }) =>
    answer('Job', `Job ${number} is taken or over. Thank you. We will gladly ask you again.`),
  'offer-answered-before': ({ number }) =>
    answer('Job', `You answered on job ${number} before. Changed your mind? Call us.`),
  'offer-which': () =>
    answer('Job', 'We asked you for more than 1 job. Send JA or NEE with the number. Such as: JA 1.'),
  'reply-not-understood': ({ telephone }) =>
    answer(
      'Your message',
      `We do not understand your message, but we will read it. ${telephone === null ? 'Call us if it is urgent.' : `Urgent? Call ${telephone}.`}`,
    ),
  'stop-asked': () =>
    answer(
      'Your message',
      'Do you want no more text messages? Send STOP once more. We will tell you of jobs by letter or telephone.',
    ),
  'stop-done': ({ instead }) =>
    answer(
      'Your message',
      instead === 'phone'
        ? 'You get no more text messages. We call you about jobs.'
        : 'You get no more text messages. We write you a letter about jobs.',
    ),
  'hours-asked': ({ month, used, maximum }, say) =>
    answer(
      'Your hours',
      `In ${say.period(month)} you have ${used} of ${maximum} hours, planned jobs included.`,
    ),
};
