import { Injectable } from '@nestjs/common';
import { type ChangeOf, type Command, Road, type Taken, type Writing } from '#database';
import { type Day, Refused } from '#kernel';
import {
  type Incident,
  type IncidentEvent,
  type IncidentRefusal,
  type IncidentStep,
  type InsurerOutcome,
  refusalsOfNoReason,
  refusalsToIncidentStep,
  refusalsToSend,
  refusalsToSettle,
} from '../rules';
import { recordIncident } from '../store/events';
import { eraseHealthOf } from '../store/health';
import { incidentIn, incidents } from '../store/incidents';
import { seenIncident, type SeenIncident } from './seen';
import { IncidentTelling } from './telling';

export interface SendIncident extends SeenIncident {
  readonly sentOn: Day;
  /** What the insurer calls it. */
  readonly reference: string;
}

export interface SettleIncident extends SeenIncident {
  readonly outcome: InsurerOutcome;
  readonly settledOn: Day;
}

/** What a step does to an incident as it stands. */
interface StepTaken {
  readonly step: IncidentStep;
  readonly refusals: (before: Incident, tx: Writing) => readonly IncidentRefusal[];
  readonly change: ChangeOf<Incident>;
  readonly facts?: IncidentEvent['facts'];
  /** Whoever told of it hears it. */
  readonly isNews?: boolean;
}

/** What the office does with an incident until the insurer has answered. */
@Injectable()
export class IncidentSteps {
  constructor(
    private readonly road: Road,
    private readonly telling: IncidentTelling,
  ) {}

  /** Writes down that the insurer was told. @throws NotFound, ChangedMeanwhile, Refused */
  send(command: Command, { sentOn, reference, ...seen }: SendIncident): Promise<Taken<Incident>> {
    return this.take(command, seen, {
      step: 'send',
      refusals: ({ happenedOn }, { today }) => refusalsToSend({ happenedOn, sentOn, reference, today }),
      change: { state: 'sent', sentOn, reference: reference.trim() },
      facts: { sentOn, reference: reference.trim() },
      isNews: true,
    });
  }

  /** Writes down what the insurer answered. @throws NotFound, ChangedMeanwhile, Refused */
  settle(command: Command, { outcome, settledOn, ...seen }: SettleIncident): Promise<Taken<Incident>> {
    return this.take(command, seen, {
      step: 'settle',
      refusals: ({ sentOn }, { today }) => refusalsToSettle({ sentOn, outcome, settledOn, today }),
      change: { state: 'settled', outcome, settledOn },
      facts: { outcome, settledOn },
      isNews: true,
    });
  }

  /** The answer was not the last word; the command's reason says why. @throws NotFound, ChangedMeanwhile, Refused */
  reopen(command: Command, seen: SeenIncident): Promise<Taken<Incident>> {
    return this.take(command, seen, {
      step: 'reopen',
      refusals: () => refusalsOfNoReason(command.reason),
      change: { state: 'sent', outcome: null, settledOn: null },
    });
  }

  /** It was told by mistake; the command's reason says why. @throws NotFound, ChangedMeanwhile, Refused */
  withdraw(command: Command, seen: SeenIncident): Promise<Taken<Incident>> {
    return this.take(command, seen, {
      step: 'withdraw',
      refusals: () => refusalsOfNoReason(command.reason),
      change: { state: 'withdrawn' },
    });
  }

  /** Erases what was told about health, and keeps the rest. @throws NotFound, ChangedMeanwhile, Refused */
  eraseHealth(command: Command, seen: SeenIncident): Promise<Taken<Incident>> {
    return this.road.take(command, {
      perform: async (tx) => {
        await eraseHealthOf(tx, seen);
        await step(tx, seen, {
          step: 'erase-health',
          refusals: () => refusalsOfNoReason(command.reason),
          change: {},
        });
      },
      answer: (tx) => incidentIn(tx, seen),
    });
  }

  private take(command: Command, seen: SeenIncident, taken: StepTaken): Promise<Taken<Incident>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const after = await step(tx, seen, taken);
        if (taken.isNews) await this.telling.news(tx, after);
      },
      answer: (tx) => incidentIn(tx, seen),
    });
  }
}

async function step(tx: Writing, seen: SeenIncident, taken: StepTaken): Promise<Incident> {
  const before = await seenIncident(tx, seen);
  const refusals = [...refusalsToIncidentStep(before.state, taken.step), ...taken.refusals(before, tx)];
  if (refusals.length > 0) throw new Refused(refusals);
  const after = await incidents.change(tx, before, taken.change);
  await recordIncident(tx, after, taken);
  return after;
}
