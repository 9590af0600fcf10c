import { Injectable } from '@nestjs/common';
import { type Command, Road, type Taken, type Writing } from '#database';
import { type Id, type Refusal, Refused, refuseUnlessAllowed } from '#kernel';
import { type ArrangementFacts, type AssignmentFacts, AssignmentSteps } from '#matching';
import { regimeOf } from '#registry';
import {
  countHours,
  isVisit,
  onTheClock,
  type Performance,
  performedOn,
  refusal,
  refusalsToRegister,
  type RegistrationFacts,
  type Said,
  type ToldVisit,
  type Visit,
  visitAsTold,
} from '../rules';
import { record } from '../store/events';
import { insertPerformance, performanceIn, performanceOfAssignment, retell } from '../store/performances';
import { Booking, type SeenPerformance } from './booking';
import { VisitRules } from './visit-rules';

interface Told {
  readonly organiser: Id;
  /** Code of the task really done, when it was another than planned. */
  readonly taskDone?: string;
  /** Whose word it is, where the command does not tell. */
  readonly said?: Said;
}

export interface RegisterAssigned extends Told {
  readonly assignment: Id;
  /** Without it the planned times stand. */
  readonly visit?: ToldVisit;
}

export interface RegisterArranged extends Told {
  /** The request of the standing arrangement. */
  readonly arrangement: Id;
  readonly worker: Id;
  readonly visit: ToldVisit;
}

export interface Amend extends Told, SeenPerformance {
  readonly version: number;
  readonly visit: ToldVisit;
}

/** What was done, when, with which breaks, as one of the voices tells it. The command's subject is the new performance. */
@Injectable()
export class Registration {
  constructor(
    private readonly road: Road,
    private readonly assignments: AssignmentSteps,
    private readonly visits: VisitRules,
    private readonly booking: Booking,
  ) {}

  /** @throws NotFound, Refused with every reason of `refusalsToRegister` */
  register(command: Command, told: RegisterAssigned): Promise<Taken<Performance>> {
    const { organiser } = told;
    return this.road.take(command, {
      perform: async (tx) => {
        const assigned = await this.assignments.assignmentFacts(tx, told);
        const visit = told.visit ? toldOrRefused(told.visit) : plannedOrRefused(assigned);
        await this.refuseUnlessRegistrable(tx, { ...told, assigned, visit });
        await this.store(tx, { ...told, assigned, visit });
      },
      answer: (tx, performance) => performanceIn(tx, { organiser, performance }),
    });
  }

  /**
   * A visit that worker and user agreed on within a standing arrangement.
   * @throws NotFound, Refused `arrangement-not-running`, `worker-not-in-arrangement` and as `register`
   */
  registerArranged(command: Command, told: RegisterArranged): Promise<Taken<Performance>> {
    const { organiser, worker, arrangement: request } = told;
    return this.road.take(command, {
      perform: async (tx) => {
        const arrangement = await this.assignments.arrangementFacts(tx, { organiser, request });
        const visit = toldOrRefused(told.visit);
        const refusals = refusalsOfArrangement(arrangement, worker, visit);
        if (refusals.length > 0) throw new Refused(refusals);
        const { day, time: start } = onTheClock(visit.startsAt);
        const { time: end } = onTheClock(visit.endsAt);
        const assigned = await this.assignments.arrangeVisit(tx, {
          organiser,
          request,
          worker,
          day,
          start,
          end,
        });
        await this.refuseUnlessRegistrable(tx, { ...told, assigned, visit });
        await this.store(tx, { ...told, assigned, visit });
      },
      answer: (tx, performance) => performanceIn(tx, { organiser, performance }),
    });
  }

  /** Tells a visit anew before it is in the book; it is then to be confirmed again. @throws as `register` */
  amend(
    command: Command,
    { organiser, visit: told, taskDone, said, ...seen }: Amend,
  ): Promise<Taken<Performance>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await this.booking.inHand(tx, organiser, seen, 'amend');
        const visit = toldOrRefused(told);
        const done = { taskDone: taskDone ?? before.taskDone, work: 'done' } as const;
        const retold = await this.visits.retold(tx, before, { visit, ...done });
        const after = await retell(tx, before, {
          ...retold,
          state: 'registered',
          refusals: null,
          confirmedAt: null,
        });
        await record(tx, { step: 'amend', after, visit: { ...visit, taskDone: after.taskDone }, said });
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }

  private async refuseUnlessRegistrable(tx: Writing, { assigned, visit, organiser, taskDone }: Registrable) {
    const registeredAs = await performanceOfAssignment(tx, assigned.assignment);
    const assignment: RegistrationFacts['assignment'] = {
      day: assigned.day,
      isToBeWorked: assigned.state === 'assigned',
      state: assigned.state,
      ...(registeredAs === undefined ? {} : { registeredAs }),
    };
    const facts = await this.visits.factsOf(tx, { organiser, person: assigned.person, visit });
    refuseUnlessAllowed(
      [
        ...refusalsToRegister({ ...facts, assignment }),
        ...(await this.visits.refusalsOfTaskDone(tx, { ...assigned, visit, taskDone })),
      ],
      tx.command.reason,
    );
  }

  private async store(
    tx: Writing,
    { assigned, visit, organiser, taskDone, said }: Registrable,
  ): Promise<void> {
    const { minutes, hours } = countHours(visit, await regimeOf(tx, organiser));
    const performance: Performance = {
      ...visit,
      id: tx.command.subject,
      organiserId: organiser,
      assignmentId: assigned.assignment,
      occurrenceId: assigned.occurrence,
      requestId: assigned.request,
      workerId: assigned.worker,
      personId: assigned.person,
      userId: assigned.user,
      siteId: assigned.site,
      taskPlanned: assigned.task,
      taskDone: taskDone ?? assigned.task,
      work: 'done',
      performedOn: performedOn(visit),
      minutes,
      hours,
      state: 'registered',
      refusals: null,
      registeredAt: tx.now,
      confirmedAt: null,
      version: 1,
    };
    await insertPerformance(tx, performance);
    await record(tx, {
      step: 'register',
      after: performance,
      visit: { ...visit, taskDone: performance.taskDone },
      said,
    });
  }
}

interface Registrable extends Told {
  readonly assigned: AssignmentFacts;
  readonly visit: Visit;
}

/** @throws Refused with every reason why what was told is no visit */
export function toldOrRefused(told: ToldVisit): Visit {
  const visit = visitAsTold(told);
  if (!isVisit(visit)) throw new Refused(visit);
  return visit;
}

function plannedOrRefused({ startsAt, endsAt, assignment }: AssignmentFacts): Visit {
  if (startsAt === null || endsAt === null)
    throw new Refused([refusal('visit-times-missing', { assignment })]);
  return { startsAt, endsAt, breaks: [] };
}

function refusalsOfArrangement(arrangement: ArrangementFacts, worker: Id, visit: Visit): Refusal[] {
  const { from, until, workers } = arrangement;
  const on = performedOn(visit);
  return [
    ...(from <= on && on <= until
      ? []
      : [refusal('arrangement-not-running', { performedOn: on, from, until })]),
    ...(workers.some((one) => one.worker === worker)
      ? []
      : [refusal('worker-not-in-arrangement', { worker })]),
  ];
}
