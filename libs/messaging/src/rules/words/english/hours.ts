import { inText, type HoursWords } from '../wording';

export const hours: HoursWords = {
  'hours-to-confirm': ({ performances, until }, say) => ({
    subject: 'Please check the hours',
    says: [
      performances === 1 ? '1 job waits for you.' : `${performances} jobs wait for you.`,
      'Check whether the hours are right.',
      `If we hear nothing before ${say.day(until)}, they are confirmed.`,
    ],
    asks: 'Are the hours right?',
  }),
  'hours-confirmed-by-silence': ({ other, on, start, end }, say) => ({
    subject: `The hours of ${say.day(on)} are confirmed`,
    says: [
      `The hours with ${other} are confirmed.`,
      `They are those of ${say.day(on)} ${say.span(start, end)}.`,
      'Nobody said anything. So they count now.',
      'Not right? Call us before the month is closed.',
    ],
    text: `The hours of ${say.shortDay(on)} ${say.shortSpan(start, end)} are confirmed. Not right? Call us.`,
  }),
  'hours-contested': ({ other, on, start, end }, say) => ({
    subject: `Your hours of ${say.day(on)} are being checked`,
    says: [
      `${other} says that your hours are not right.`,
      `They are those of ${say.day(on)} ${say.span(start, end)}.`,
      'Your mediator checks it and calls you.',
    ],
    text: `Your hours of ${say.shortDay(on)} are being checked: somebody says they are not right. Your mediator calls you.`,
  }),
  'hours-decided': ({ other, on, start, end }, say) => ({
    subject: `The hours of ${say.day(on)} are decided`,
    says: [
      `Your mediator checked the hours with ${other}.`,
      `On ${say.day(on)} the time ${say.span(start, end)} counts.`,
      'Questions? Call us.',
    ],
    text: `Your hours were checked: on ${say.shortDay(on)} ${say.shortSpan(start, end)} counts. Questions? Call us.`,
  }),
  'hours-missing': ({ other, on, start, end }, say) => ({
    subject: `Tell us your hours of ${say.day(on)}`,
    says: [
      `You had a job at ${other}.`,
      `It was ${say.day(on)} ${say.span(start, end)}.`,
      'We do not know your hours yet. Please tell us.',
    ],
    text: `We do not know your hours of ${say.shortDay(on)} at ${inText.user(other)} yet. Tell us or call us.`,
    asks: 'When did you begin? When were you done?',
  }),
  'month-closed': ({ month, hours, amountCents }, say) => ({
    subject: `Your overview of ${say.period(month)}`,
    says: [`In ${say.period(month)} ${hours} hours counted.`, `Together that is ${say.euros(amountCents)}.`],
  }),
  'cheques-expire': ({ cheques, until }, say) => ({
    subject: `Your cheques expire on ${say.day(until)}`,
    says: [
      cheques === 1 ? 'You still have 1 cheque.' : `You still have ${cheques} cheques.`,
      `They are valid up to and including ${say.day(until)}.`,
      'After that they are worth nothing.',
    ],
  }),
  'cheques-short': ({ cheques }) => ({
    subject: 'You have no cheques left',
    says: [
      'Hours were worked.',
      cheques === 1 ? 'You need 1 more cheque.' : `You need ${cheques} more cheques.`,
      'Please order new cheques.',
    ],
    asks: 'When will you order new cheques?',
  }),
  'hours-near-maximum': ({ used, maximum, period, reachedOn }, say) => ({
    subject: `You have used nearly all your hours of ${say.period(period)}`,
    says: [
      `You have ${used} of ${maximum} hours for ${say.period(period)}.`,
      reachedOn === null ? 'After that you cannot work in that time.' : `They end on ${say.day(reachedOn)}.`,
    ],
  }),
  'agreement-ends': ({ until }, say) => ({
    subject: `Your agreement ends on ${say.day(until)}`,
    says: [
      `Your agreement ends on ${say.day(until)}.`,
      'We would like to talk about what comes next.',
      'Your mediator calls you.',
    ],
    asks: 'When can you come and talk?',
  }),
  'talk-due': () => ({
    subject: 'We would like to talk with you',
    says: ['It is time for a talk.', 'We talk about your next step.', 'Call us for an appointment.'],
    asks: 'When can you come?',
  }),
  'certificate-expires': ({ certificate, until }, say) => ({
    subject: `Your certificate is valid until ${say.day(until)}`,
    says: [
      `Your certificate "${certificate}" is valid until ${say.day(until)}.`,
      'After that you cannot do some jobs.',
      'Bring a new one.',
    ],
    text: `Your certificate "${inText.place(certificate)}" is valid until ${say.shortDay(until)}. Bring a new one.`,
  }),
  'report-received': ({ number, by }, say) => ({
    subject: `We received your report ${number}`,
    says: [`We received your report. It has number ${number}.`, `You hear from us by ${say.day(by)}.`],
  }),
  'report-news': ({ number }) => ({
    subject: `There is news about your report ${number}`,
    says: [`There is news about your report ${number}.`, 'Read it on your page, or ask us.'],
  }),
};
