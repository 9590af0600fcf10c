import { Injectable } from '@nestjs/common';
import { type Command, type Taken } from '#database';
import { type Day, type Id } from '#kernel';
import { Absences, PublishedWindow, RequestDrafts } from '#matching';
import { Expiry } from '#payments';
import { Silences } from '#performances';

/** A verb that has to be done for an organiser once a day. */
export interface Duty {
  readonly verb: string;
  readonly do: (command: Command, organiser: Id, on: Day) => Promise<Taken<unknown>>;
}

/** The daily duties, in their order: what has expired cannot be held for a job any more. */
@Injectable()
export class Duties {
  readonly all: readonly Duty[];

  constructor(window: PublishedWindow, expiry: Expiry, silences: Silences, absences: Absences, drafts: RequestDrafts) {
    this.all = [
      { verb: 'cheque.expire', do: (command, organiser, on) => expiry.expire(command, { organiser, on }) },
      { verb: 'window.publish', do: (command, organiser) => window.publish(command, { organiser }) },
      { verb: 'absence.follow', do: (command, organiser) => absences.follow(command, { organiser }) },
      {
        verb: 'performance.lapse',
        do: (command, organiser, on) => silences.lapse(command, { organiser, on }),
      },
      {
        verb: 'requestDraft.clean',
        do: (command, organiser, on) => drafts.clean(command, { organiser, on }),
      },
    ];
  }
}
