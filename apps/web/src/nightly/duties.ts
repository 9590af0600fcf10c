import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { type Command, type Taken } from '#database';
import { type Day, type Id } from '#kernel';
import { Absences, PublishedWindow, RequestDrafts } from '#matching';
import { Forgetting } from '#messaging';
import { Expiry } from '#payments';
import { PlanKeeping, PlanNights } from '#plan';
import { ErasedTexts, Silences } from '#performances';
import { StaleHoldsReleased } from './stale-holds';
import { StatementDrawing } from '../statements/statement-drawing';

/** A verb that has to be done for an organiser once a day. */
export interface Duty {
  readonly verb: string;
  readonly do: (command: Command, organiser: Id, on: Day) => Promise<Taken<unknown>>;
}

/** The daily duties, in their order: what has expired cannot be held for a job any more. */
@Injectable()
export class Duties {
  readonly all: readonly Duty[] = [
    {
      verb: 'cheque.expire',
      do: (command, organiser, on) => this.by(Expiry).expire(command, { organiser, on }),
    },
    {
      verb: 'window.publish',
      do: (command, organiser) => this.by(PublishedWindow).publish(command, { organiser }),
    },
    { verb: 'absence.follow', do: (command, organiser) => this.by(Absences).follow(command, { organiser }) },
    {
      verb: 'performance.lapse',
      do: (command, organiser, on) => this.by(Silences).lapse(command, { organiser, on }),
    },
    {
      verb: 'performance.remind',
      do: (command, organiser, on) => this.by(Silences).remind(command, { organiser, on }),
    },
    {
      verb: 'hold.releaseStale',
      do: (command, organiser, on) => this.by(StaleHoldsReleased).run(command, organiser, on),
    },
    {
      verb: 'month.drawStatement',
      do: (command, organiser) => this.by(StatementDrawing).run(command, organiser),
    },
    {
      verb: 'requestDraft.clean',
      do: (command, organiser, on) => this.by(RequestDrafts).clean(command, { organiser, on }),
    },
    {
      verb: 'plan.forget',
      do: (command, organiser, on) => this.by(PlanKeeping).forget(command, { organiser, on }),
    },
    {
      verb: 'plan.start',
      do: (command, organiser, on) => this.by(PlanNights).start(command, { organiser, on }),
    },
    { verb: 'text.erase', do: (command, organiser) => this.by(ErasedTexts).erase(command, organiser) },
    { verb: 'message.forget', do: (command) => this.by(Forgetting).forget(command) },
  ];

  constructor(private readonly services: ModuleRef) {}

  private by<Service>(service: Type<Service>): Service {
    return this.services.get(service, { strict: false });
  }
}
