import { addDays, type Day, epochOfMoment, type Moment } from '#kernel';
import { inLanes } from './caller';
import { type Job } from './hours';
import { type Scene } from './scene';

interface Report {
  readonly givenUp: readonly Job[];
}

interface Round {
  readonly id: string;
  readonly state: string;
  readonly workers: readonly string[];
}

interface Offer {
  readonly id: string;
  readonly round: string;
  readonly answerBy: Moment;
}

/** A place that somebody left, and who was asked for it so far. */
interface Place {
  readonly occurrence: string;
  readonly startsAt: Moment;
  readonly leftAt: Moment;
  /** The offers that were answered, or let run out. */
  readonly heard: Set<string>;
}

const SICK_TODAY = 1.5;
const SAYS_YES = 55;
const SAYS_NO = 80;
const MINUTES_BETWEEN = [2, 9] as const;
/** What became of an answer that got the place. */
const GIVEN = 'given';
const STEPS_MAXIMUM = 16;
const MINUTE = 60_000;

/** Somebody cannot come, and others are asked in the stead, one after another. */
export class Sickness {
  reported = 0;
  placesLeft = 0;
  found = 0;
  /** Minutes by the driver's own clock, from the absence to a yes. */
  readonly minutes: number[] = [];

  private asked: readonly Place[] = [];

  constructor(private readonly scene: Scene) {}

  /** In the morning some of those who work today say that they stay at home, for a day or for some. */
  async morning(jobs: readonly Job[]): Promise<void> {
    const { dice, clock, caller } = this.scene;
    const sick = [...new Set(jobs.map(({ worker }) => worker))].filter(() => dice.happens(SICK_TODAY));
    const places = [...this.asked];
    for (const worker of sick) {
      const body = { from: clock.today, backOn: addDays(clock.today, dice.between(1, 4)) };
      const leftAt = clock.now;
      const path = `/workers/${worker}/absenceReports`;
      const answer = await caller.post<Report>(this.scene.of(worker), path, body);
      if (!answer.isDone) continue;
      this.reported += 1;
      for (const { occurrence, startsAt } of answer.body.givenUp)
        places.push({ occurrence, startsAt, leftAt, heard: new Set() });
    }
    this.placesLeft += places.length - this.asked.length;
    this.asked = await this.ask(places);
  }

  /**
   * Until nobody is asked any more, or the morning is over: some minutes pass, then who was asked answers.
   * @returns the places for which somebody is still asked
   */
  private async ask(places: readonly Place[]): Promise<readonly Place[]> {
    const { clock, dice, server } = this.scene;
    let open = places;
    for (let step = 0; open.length > 0 && step < STEPS_MAXIMUM; step++) {
      const [least, most] = MINUTES_BETWEEN;
      await clock.goesOn(dice.between(least, most));
      const before = open;
      const isOver = await inLanes(before, (place) => this.hear(place));
      open = before.filter((_, at) => !isOver[at]);
      await server.does('settle');
    }
    return open;
  }

  /** Whoever is asked for the place says yes, no, or nothing. @returns whether nobody is to be asked any more */
  private async hear(place: Place): Promise<boolean> {
    const { caller, clock, dice, mediator } = this.scene;
    const { items } = await caller.get<{ items: Round[] }>(
      mediator,
      `/occurrences/${place.occurrence}/rounds`,
    );
    const round = items.find(({ state }) => state === 'running');
    if (!round || place.startsAt < clock.now) return true;
    for (const worker of round.workers) {
      const path = `/workers/${worker}/offers`;
      const offers = await caller.get<{ items: Offer[] }>(this.scene.of(worker), path);
      const offer = offers.items.find(({ id, round: of }) => of === round.id && !place.heard.has(id));
      if (!offer) continue;
      place.heard.add(offer.id);
      const roll = dice.between(1, 100);
      if (roll > SAYS_NO) return false;
      return this.answer(place, offer, worker, roll <= SAYS_YES);
    }
    return false;
  }

  private async answer(place: Place, offer: Offer, worker: string, isYes: boolean): Promise<boolean> {
    const { caller, clock } = this.scene;
    const body = isYes ? { says: 'yes' } : { says: 'no', why: 'times-do-not-suit' };
    const answer = await caller.post<{ outcome: string }>(
      this.scene.of(worker),
      `/offers/${offer.id}/answers`,
      body,
    );
    if (!isYes || !answer.isDone || answer.body.outcome !== GIVEN) return false;
    this.found += 1;
    this.minutes.push(Math.floor((epochOfMoment(clock.now) - epochOfMoment(place.leftAt)) / MINUTE));
    return true;
  }
}

interface OccurrenceOfDay {
  readonly id: string;
  readonly day: Day;
}

const CALLED_OFF = 1.2;
const outdoors = ['TUIN', 'LTB', 'HERST'];

/** Rain: what is done outdoors is called off in the morning, for the whole team. @returns how many times were */
export async function rain({ dice, caller, mediator }: Scene, jobs: readonly Job[]): Promise<number> {
  const outside = jobs.filter(({ task }) => outdoors.some((group) => task.startsWith(group)));
  const wet = [...new Set(outside.map(({ occurrence }) => occurrence))].filter(() =>
    dice.happens(CALLED_OFF),
  );
  const done = await inLanes(wet, (occurrence) =>
    caller.post<OccurrenceOfDay>(mediator, `/occurrences/${occurrence}/cancellations`, { why: 'weather' }),
  );
  return done.filter(({ isDone }) => isDone).length;
}
