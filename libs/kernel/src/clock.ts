import { dayInBrussels } from './brussels';
import { type Day, type Moment, momentOfEpoch } from './days';

/** What time it is. Services own one; rules never see it and take `on: Day` instead. */
export interface Clock {
  now(): Moment;
}

/** The token under which the one clock of an application is injected. */
export const CLOCK = Symbol('clock');

export const systemClock: Clock = { now: () => momentOfEpoch(Date.now()) };

export const today = (clock: Clock): Day => dayInBrussels(clock.now());

/** A clock that stands still until it is set: for stories, demonstrations and tests. */
export class SetClock implements Clock {
  constructor(private moment: Moment) {}

  now(): Moment {
    return this.moment;
  }

  set(to: Moment): void {
    this.moment = to;
  }
}
