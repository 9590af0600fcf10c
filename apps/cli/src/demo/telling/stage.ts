import { type INestApplicationContext, type Type } from '@nestjs/common';
import { type Command, Database, READING, type Reading, type Taken } from '#database';
import {
  addDays,
  type Day,
  type Id,
  type IdSource,
  momentInBrussels,
  Refused,
  type SetClock,
  timeOfDay,
} from '#kernel';
import { SYSTEM } from '#identity';
import { Dice } from '../story/dice';
import { cast } from '../story/cast';

/** What is asked of a service in the story. */
export interface Asked {
  readonly verb: string;
  readonly subject?: Id;
  /** `null` is the installation itself. */
  readonly book?: Id;
  readonly actor?: Id;
  readonly reason?: string;
  readonly body?: unknown;
}

/** Where the story is told: the services, a clock that the story sets, and what was refused on the way. */
export class Stage {
  readonly organiser = cast.organiser;
  /** Who does what is done; at first nobody is there but the system. */
  actor: Id = SYSTEM;
  readonly refused = new Map<string, number>();
  /** For what happens on the way; who is who was drawn with dice of its own. */
  readonly dice = new Dice('what happens on the way');
  private on: Day;

  constructor(
    private readonly application: INestApplicationContext,
    private readonly clock: SetClock,
    readonly ids: IdSource,
    first: Day,
  ) {
    this.on = first;
  }

  get<Service>(service: Type<Service>): Service {
    return this.application.get(service, { strict: false });
  }

  get reading(): Reading {
    return this.application.get<Reading>(READING, { strict: false });
  }

  snapshot<Result>(read: (reading: Reading) => Promise<Result>): Promise<Result> {
    return this.application.get<Database>(Database, { strict: false }).snapshot(read);
  }

  /** The day it is in the story. */
  get today(): Day {
    return this.on;
  }

  /** The curtain rises on a day at a time; time never runs back. */
  at(on: Day, time: string): void {
    const then = momentInBrussels(on, timeOfDay(time));
    if (then === undefined || then < this.clock.now())
      throw new RangeError(`the story is past ${on} ${time}`);
    this.on = on;
    this.clock.set(then);
  }

  daysAhead(count: number): Day {
    return addDays(this.on, count);
  }

  command({ verb, subject, book, actor, reason, body }: Asked): Command {
    return {
      id: this.ids.next(),
      verb,
      books: [book ?? this.organiser],
      actor: actor ?? this.actor,
      subject: subject ?? this.ids.next(),
      body: body ?? {},
      ...(reason !== undefined && { reason }),
    };
  }

  /** Who is new in the README's story has done nothing yet. */
  mayBePicked(worker: Id): boolean {
    return worker !== cast.worker;
  }

  /** Does it, or counts why it was refused: in a story as in life not everything may be done. */
  async attempt<Answer>(taken: Promise<Taken<Answer>>): Promise<Answer | undefined> {
    try {
      return (await taken).answer;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      for (const { code } of error.refusals) this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
      return undefined;
    }
  }
}
