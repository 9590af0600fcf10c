import { type Command, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Id, type Refusal, Refused, refuseUnlessAllowed } from '#kernel';
import { workerNames } from '#registry';
import {
  type Assignment,
  type CallingOffReason,
  type Occurrence,
  refusalsOfMember,
  refusalsToBringBack,
  refusalsToChangeVisit,
  refusalsToGoOn,
  type Slot,
  slotOn,
  type Times,
} from '../rules';
import { activeAtOccurrence, teamOf } from '../store/assignments';
import { calledOffTogether } from '../store/called-off';
import { record } from '../store/events';
import { settleFilling } from '../store/filling';
import { placeListed } from '../store/one-place';
import { type Place } from '../store/pages';
import {
  closedDaysOf,
  findOccurrence,
  findRequest,
  planAgain,
  setSeats,
  setSlot,
  stretchRequest,
} from '../store/requests';
import { TeamSteps } from './team-steps';

interface OfVisit {
  readonly organiser: Id;
  readonly occurrence: Id;
}

export interface CallOffInput extends OfVisit {
  readonly why: CallingOffReason;
}

export interface MoveInput extends OfVisit {
  readonly on: Slot['day'];
  readonly times: Times;
  /** Whoever cannot come then is freed; otherwise nothing moves. */
  readonly letGo: boolean;
  /** Everybody is asked whether the new time suits; otherwise they know it already, and are only told. */
  readonly ask: boolean;
}

/** A visit at its new time, with who comes then. */
export interface VisitMoved extends Place {
  readonly coming: readonly Id[];
}

/** One visit with its whole team in one action: called off, brought back, moved. */
@Injectable()
export class Visits {
  constructor(
    private readonly road: Road,
    private readonly team: TeamSteps,
  ) {}

  /**
   * The visit does not go on: everybody is freed and told, what was held comes free, and nobody is sought any more.
   * @throws Refused `occurrence-cancelled`, `occurrence-already-past`; `published-window-frozen` but for the weather
   */
  callOff(command: Command, { organiser, occurrence: id, why }: CallOffInput): Promise<Taken<Place>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const occurrence = await findOccurrence(tx, organiser, id);
        refuseUnlessAllowed(refusalsToChangeVisit(occurrence, tx.now));
        await this.team.callOff(tx, occurrence, { event: 'call-off', why });
      },
      answer: (reading) => placeListed(reading, organiser, id),
    });
  }

  /**
   * The visit goes on after all: whoever was freed with it comes again where the rules still allow it; the other seats
   * are open. @throws Refused `occurrence-not-called-off`, `occurrence-already-past`
   */
  bringBack(command: Command, { organiser, occurrence: id }: OfVisit): Promise<Taken<Place>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const occurrence = await findOccurrence(tx, organiser, id);
        const freed = await calledOffTogether(tx, id);
        refuseUnlessAllowed(refusalsToBringBack(occurrence, tx.now));
        await planAgain(tx, id, await findRequest(tx, organiser, occurrence.requestId));
        await recordVisit(tx, occurrence, { event: 'bring-back', from: 'cancelled', to: 'planned' });
        for (const assignment of freed) await this.team.takeAgain(tx, assignment);
        await settleFilling(tx, occurrence.requestId);
      },
      answer: (reading) => placeListed(reading, organiser, id),
    });
  }

  /**
   * The visit goes on with fewer than was asked for: so many are the fewest from now on, and the user hears who comes.
   * @throws Refused `team-not-too-small`, and as `callOff`
   */
  goOn(command: Command, { organiser, occurrence: id }: OfVisit): Promise<Taken<Place>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const visit = await placeListed(tx, organiser, id);
        refuseUnlessAllowed([...refusalsToChangeVisit(visit, tx.now), ...refusalsToGoOn(visit)]);
        await setSeats(tx, [visit], { seats: visit.seats, minimumTeam: visit.taken });
        await recordVisit(tx, visit, { event: 'go-on', from: 'planned', to: 'planned' });
        await this.team.tellTeam(tx, visit);
      },
      answer: (reading) => placeListed(reading, organiser, id),
    });
  }

  /**
   * Gives the visit another day or other times, with its team: what was held is released and held anew, and everybody
   * is asked whether that suits. With `letGo` whoever cannot come then is freed, else the first thing that stands in the
   * way refuses the whole.
   * @throws Refused `member-cannot` with the reasons of each, `place-closed-then`, and as `callOff`
   */
  move(command: Command, input: MoveInput): Promise<Taken<VisitMoved>> {
    const { organiser, occurrence: id } = input;
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await findOccurrence(tx, organiser, id);
        const slot = await this.slotFor(tx, before, input);
        const members = await activeAtOccurrence(tx, id);
        for (const member of members) await this.team.free(tx, member);
        await setSlot(tx, id, slot);
        const request = await findRequest(tx, organiser, before.requestId);
        await stretchRequest(tx, request, { from: slot.day, until: slot.until });
        const team = await this.bringAlong(tx, { before, members, letGo: input.letGo });
        await this.team.tellNewTime(tx, { team, before, ask: input.ask });
        await recordVisit(tx, before, { event: 'move', from: 'planned', to: 'planned' });
        await this.team.tellMoved(tx, before);
        await settleFilling(tx, before.requestId);
      },
      answer: async (reading) => ({
        ...(await placeListed(reading, organiser, id)),
        coming: (await teamOf(reading, id)).map(({ worker }) => worker),
      }),
    });
  }

  private async slotFor(tx: Writing, occurrence: Occurrence, { on, times }: MoveInput): Promise<Slot> {
    const { organiserId: organiser, requestId } = occurrence;
    const { siteId: site } = await findRequest(tx, organiser, requestId);
    const closed = await closedDaysOf(tx, { organiser, site, from: on });
    const { slot, refusals } = slotOn(on, times);
    const against = refusalsToChangeVisit(occurrence, tx.now, { on, times, closed, today: tx.today });
    refuseUnlessAllowed([...against, ...refusals]);
    if (!slot) throw new Refused(refusals);
    return slot;
  }

  private async bringAlong(
    tx: Writing,
    { before, members, letGo }: { before: Occurrence; members: readonly Assignment[]; letGo: boolean },
  ): Promise<Assignment[]> {
    const [team, against]: [Assignment[], Refusal[]] = [[], []];
    const assigned = members.filter(({ state }) => state === 'assigned');
    const names = await workerNames(tx, {
      organiser: before.organiserId,
      workers: assigned.map(({ workerId }) => workerId),
    });
    for (const member of assigned) {
      const { made, reasons } = await this.team.seat(tx, member);
      if (made) team.push(made);
      else if (letGo) await this.team.tellFreed(tx, member, before);
      else against.push(...refusalsOfMember(names.get(member.workerId) ?? '', reasons));
    }
    if (against.length > 0) throw new Refused(against);
    return team;
  }
}

interface Happening {
  readonly event: string;
  readonly from: Occurrence['state'];
  readonly to: Occurrence['state'];
}

async function recordVisit(tx: Writing, visit: Occurrence, { event, from, to }: Happening): Promise<void> {
  await record(tx, {
    organiserId: visit.organiserId,
    requestId: visit.requestId,
    occurrenceId: visit.id,
    event,
    fromState: from,
    toState: to,
  });
}
