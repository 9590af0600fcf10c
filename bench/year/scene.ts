import { type Dice } from '../../apps/cli/src/demo/story/dice';
import { type Caller, type Player } from './caller';
import { type DrivenClock } from './clock';
import { type Region } from './region';
import { type Server } from './server';
import { type Tally, type Told } from './tally';

interface Parts {
  readonly region: Region;
  readonly server: Server;
  readonly caller: Caller;
  readonly clock: DrivenClock;
  readonly tally: Tally;
  readonly dice: Dice;
}

/** Where the year plays: who is there, what time it is, and whom to ask. */
export class Scene {
  readonly region: Region;
  readonly server: Server;
  readonly caller: Caller;
  readonly clock: DrivenClock;
  readonly tally: Tally;
  readonly dice: Dice;
  private readonly players: ReadonlyMap<string, Player>;

  constructor({ region, server, caller, clock, tally, dice }: Parts) {
    this.region = region;
    this.server = server;
    this.caller = caller;
    this.clock = clock;
    this.tally = tally;
    this.dice = dice;
    this.players = new Map([
      ...region.users.map(({ id, contact }) => [id, contact] as const),
      ...region.workers.map(({ id, player }) => [id, player] as const),
    ]);
  }

  /** Who speaks for a user or a worker. */
  of(party: string): Player {
    const player = this.players.get(party);
    if (!player) throw new RangeError(`${party} is nobody here`);
    return player;
  }

  get mediator(): Player {
    return this.region.mediator;
  }

  get administrator(): Player {
    return this.region.administrator;
  }

  /** Performances that an answer tells about. */
  hears(...told: readonly Told[]): void {
    for (const one of told) this.tally.heard(one, this.clock.today);
  }
}
