import {
  answerBy,
  appealBy,
  type ComplaintRefusalCode,
  complaintStates,
  complaintSteps,
  complaintStepsFrom,
  mayHandle,
  refusalsOfWords,
  refusalsToAnswer,
  refusalsToAppeal,
  refusalsToComplaintStep,
  refusalsToTake,
} from '#complaints/rules';
import { day, id } from '#kernel';
import { wijkWerken } from '#regulation';

const [mia, ann] = ['01', '02'].map((last) => id(`018f0000-0000-7000-8000-0000000000${last}`)) as [
  ReturnType<typeof id>,
  ReturnType<typeof id>,
];
const by = day('2026-12-31');

/** Situations in which one rule says no, beside the ordinary one in which it does not. */
const cases: Record<
  ComplaintRefusalCode,
  readonly [no: readonly { readonly code: string }[], yes: readonly object[]]
> = {
  'complaint-words-missing': [refusalsOfWords('  '), refusalsOfWords('Het plafond lekt.')],
  'complaint-state-forbids': [
    refusalsToComplaintStep('received', 'answer'),
    refusalsToComplaintStep('in-hand', 'answer'),
  ],
  'complaint-in-other-hands': [
    refusalsToAnswer({ handlerId: ann }, mia),
    refusalsToAnswer({ handlerId: mia }, mia),
  ],
  'complaint-handled-before': [
    refusalsToTake({ state: 'appeal-in-hand', handlerId: ann }, { actor: mia, answeredBy: mia }),
    refusalsToTake({ state: 'appealed', handlerId: ann }, { actor: mia, answeredBy: ann }),
  ],
  'complaint-appeal-too-late': [
    refusalsToAppeal({ appealBy: by }, day('2027-01-01')),
    refusalsToAppeal({ appealBy: by }, by),
  ],
};

describe('a complaint', () => {
  it.each(Object.entries(cases))('is refused for %s, and goes on in the ordinary case', (code, [no, yes]) => {
    expect(no.map((refusal) => refusal.code)).toEqual([code]);
    expect(yes).toEqual([]);
  });

  it('moves as its table says, in every state and by every step', () => {
    const table = Object.fromEntries(complaintStates.map((state) => [state, complaintStepsFrom(state)]));
    expect(table).toEqual({
      received: ['take', 'withdraw'],
      'in-hand': ['take', 'answer', 'withdraw'],
      answered: ['appeal', 'erase-words'],
      appealed: ['take', 'withdraw'],
      'appeal-in-hand': ['take', 'answer', 'withdraw'],
      closed: ['erase-words'],
      withdrawn: ['erase-words'],
    });
    for (const state of complaintStates)
      for (const step of complaintSteps)
        expect([state, step, refusalsToComplaintStep(state, step).length]).toEqual([
          state,
          step,
          table[state]?.includes(step) ? 0 : 1,
        ]);
  });

  it('is taken over from another, not from oneself', () => {
    const take = (handlerId: typeof mia) =>
      refusalsToTake({ state: 'in-hand', handlerId }, { actor: mia, answeredBy: undefined });
    expect(take(ann)).toEqual([]);
    expect(take(mia).map(({ code }) => code)).toEqual(['complaint-state-forbids']);
  });

  it('does not exist for the person of the office it is about', () => {
    expect(mayHandle({ aboutActorId: mia }, mia)).toBe(false);
    expect(mayHandle({ aboutActorId: mia }, ann)).toBe(true);
    expect(mayHandle({ aboutActorId: null }, mia)).toBe(true);
  });

  it('is answered within its term, and appealed within another', () => {
    expect(answerBy(wijkWerken, day('2026-11-16'))).toBe('2026-12-31');
    expect(appealBy(wijkWerken, day('2026-12-01'))).toBe('2026-12-31');
  });
});
