import { type INestApplicationContext, type Type } from '@nestjs/common';
import { type Command, Database, INSTALLATION, READING, type Reading } from '#database';
import { CLOCK, type Clock, type Day, type Id, IDS, type IdSource, today } from '#kernel';

/** What every command may be given besides its own options. */
export interface Circumstances {
  readonly actor: Id;
  /** The same key again gives the earlier answer. */
  readonly key?: string;
  /** Why to go on over a warning. */
  readonly reason?: string;
  /** Do everything, show it, and undo it. */
  readonly dryRun: boolean;
}

/** A command as the one who types it means it; who, key and reason come from the circumstances. */
export interface Wish {
  /** Thing and what is done to it, such as `request.add`. */
  readonly verb: string;
  /** The organiser whose book it concerns; without one, the installation. */
  readonly organiser?: Id;
  /** What is made or changed; a new id when it is made. */
  readonly subject?: Id;
  /** The input in its normal form. */
  readonly body: unknown;
}

/** What a command at the prompt can reach: the services, the database, the clock, and where to say things. */
export class Prompt {
  constructor(
    readonly application: INestApplicationContext,
    private readonly circumstances: Circumstances,
    readonly say: (line: string) => void,
  ) {}

  get<Service>(service: Type<Service>): Service {
    return this.application.get(service, { strict: false });
  }

  get database(): Database {
    return this.application.get(Database, { strict: false });
  }

  get reading(): Reading {
    return this.application.get<Reading>(READING, { strict: false });
  }

  get today(): Day {
    return today(this.application.get<Clock>(CLOCK, { strict: false }));
  }

  get dryRun(): boolean {
    return this.circumstances.dryRun;
  }

  /** Makes what was typed into a command for the one road of writes. */
  command({ verb, organiser = INSTALLATION, subject, body }: Wish): Command {
    const ids = this.application.get<IdSource>(IDS, { strict: false });
    const { actor, key, reason, dryRun } = this.circumstances;
    return {
      id: ids.next(),
      verb,
      books: [organiser],
      actor,
      subject: subject ?? ids.next(),
      body,
      dryRun,
      ...(key !== undefined && { key }),
      ...(reason !== undefined && { reason }),
    };
  }
}
