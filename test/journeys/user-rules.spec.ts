import { day, timeOfDay } from '#kernel';
import { type DraftAnswers, noNeeds, type RequestState, taskToBeNamed } from '#matching';
import { anId } from '../support/commands';
import { statusOf } from '../../apps/web/src/screens/user/requests/status-line';
import {
  firstOpen,
  formOf,
  mayShow,
  stepAfter,
  stepBefore,
} from '../../apps/web/src/screens/user/wizard/steps';

const school = (answers: DraftAnswers) => ({ answers, kind: 'school' as const });
const once = {
  kind: 'once',
  on: day('2026-11-18'),
  start: timeOfDay('09:00'),
  end: timeOfDay('11:00'),
} as const;
const begun: DraftAnswers = { site: anId(), task: 'BEG-07', patternKind: 'once', pattern: once };
const whole: DraftAnswers = { ...begun, seats: 1, contact: 'An', needs: noNeeds, reference: null };

describe('the questions of a request', () => {
  it('come one by one, and the words only for something else', () => {
    expect(firstOpen(school({}))).toBe('plaats');
    expect(firstOpen(school({ site: anId() }))).toBe('klus');
    expect(firstOpen(school({ site: anId(), task: taskToBeNamed }))).toBe('eigen-woorden');
    expect(firstOpen(school(begun))).toBe('hoeveel');
    expect(stepBefore('hoe', school(begun))).toBe('klus');
  });

  it('ask the days again when the work is to return another way, and nothing else', () => {
    const changed = { ...whole, patternKind: 'school-days' } as const;
    expect(stepAfter('hoe', school(changed))).toBe('wanneer');
    expect(stepAfter('hoeveel', school(whole))).toBe('nakijken');
    expect(mayShow('nakijken', school(changed))).toBe(false);
  });

  it('show the count of a series each time its days change', () => {
    const pattern = {
      kind: 'weekdays',
      weekdays: [1],
      from: day('2026-11-16'),
      until: day('2026-12-16'),
      start: timeOfDay('09:00'),
      end: timeOfDay('11:00'),
    } as const;
    expect(stepAfter('wanneer', school({ ...whole, patternKind: 'weekdays', pattern }))).toBe('dagen');
    expect(stepAfter('wanneer', school(whole))).toBe('nakijken');
  });

  it('ask a private person for no numbers', () => {
    const without: DraftAnswers = { ...begun, seats: 1, contact: 'An', needs: noNeeds };
    expect(firstOpen({ answers: without, kind: 'private-person' })).toBe('nakijken');
    expect(firstOpen(school(without))).toBe('nummers');
    expect(formOf(anId(), school(without))).toBeUndefined();
    expect(formOf(anId(), { answers: without, kind: 'private-person' })).toMatchObject({ reference: null });
  });
});

describe('how far a request is', () => {
  const filling = (taken: number, offered: number) => ({
    request: anId(),
    times: 3,
    seats: 3,
    taken,
    offered,
  });

  it.each<[RequestState, [number, number] | undefined, string, number]>([
    ['received', undefined, 'received', 1],
    ['under-review', undefined, 'looking', 1],
    ['open', [0, 0], 'searching', 2],
    ['open', undefined, 'searching', 2],
    ['open', [0, 1], 'found', 3],
    ['open', [1, 0], 'partly', 3],
    ['filled', [3, 0], 'confirmed', 4],
    ['closed', undefined, 'closed', 4],
    ['cancelled', undefined, 'cancelled', 0],
    ['refused', undefined, 'refused', 0],
  ])('%s with %j of its seats is told as "%s"', (state, seats, now, done) => {
    const status = statusOf({ state }, seats && filling(...seats));
    expect({ now: status.now, done: status.done.length }).toEqual({ now, done });
  });
});
