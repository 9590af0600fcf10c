import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Access, actorWithRoles, isHeld, Looks } from '#identity';
import { CLOCK, type Clock, type Day, type Id, type Moment, NotFound, today } from '#kernel';
import { workerFacts } from '#registry';

/** The worker who is logged in, at the organiser whose card it is. */
export interface Own {
  readonly organiser: Id;
  readonly worker: Id;
}

/** Whose card was used, and what time it is. */
@Injectable()
export class OwnCard {
  constructor(
    private readonly looks: Looks,
    @Inject(READING) readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get now(): Moment {
    return this.clock.now();
  }

  get today(): Day {
    return today(this.clock);
  }

  /** @throws NotFound for whoever is no worker today: these pages do not exist for others */
  async own({ actor }: Access): Promise<Own> {
    const self = await actorWithRoles(this.reading, actor);
    const held = self?.roles.find((one) => one.role === 'worker' && isHeld(one, this.today));
    if (!held?.organiser || !held.party) throw new NotFound('worker', actor);
    return { organiser: held.organiser, worker: held.party };
  }

  /** As the worker is called on paper. */
  async nameOf({ organiser, worker }: Own): Promise<string> {
    const [facts] = await workerFacts(this.reading, { organiser, worker, on: this.today });
    return facts?.name ?? '';
  }

  /** Notes that this file was opened, by its owner too: a card can be in other hands. */
  look(access: Access, { organiser, worker: party }: Own, what: string): Promise<void> {
    return this.looks.record({ actor: access.actor, organiser, party, what });
  }
}
