import { type Dice } from '../../apps/cli/src/demo/story/dice';
import { type Caller } from './caller';
import { type Server } from './server';

/** What the server is at when it is killed. */
export const occasions = ['people ask', 'the night', 'a month is closed'] as const;
export type Occasion = (typeof occasions)[number];

const FIRST_GUESS_MS = 30;
const SENT_BEFORE_KILL = 40;
const DELAY_MS = 4;

/** Kills the server at moments that the seed chooses, each while it is at something. */
export class Killer {
  readonly done: Record<Occasion, number> = { 'people ask': 0, 'the night': 0, 'a month is closed': 0 };
  readonly toldOtherwise: string[] = [];
  private readonly due: Record<Occasion, number>;
  private readonly took: Record<Occasion, number> = {
    'people ask': 0,
    'the night': FIRST_GUESS_MS,
    'a month is closed': FIRST_GUESS_MS,
  };
  private left = Infinity;

  constructor(
    private readonly server: Server,
    private readonly caller: Caller,
    private readonly dice: Dice,
    kills: number,
  ) {
    const closes = Math.floor(kills / 4);
    const nights = Math.floor(kills / 3);
    this.due = { 'people ask': kills - closes - nights, 'the night': nights, 'a month is closed': closes };
    caller.onSend = () => this.sent();
  }

  get kills(): number {
    return occasions.reduce((sum, occasion) => sum + this.done[occasion], 0);
  }

  /** In the morning of a working day: with so many of them to come, is this one on which it happens? */
  armed(daysLeft: number): void {
    if (this.left !== Infinity || !this.isNow('people ask', daysLeft)) return;
    this.left = this.dice.between(1, SENT_BEFORE_KILL);
  }

  /** Work of the server that may be broken off; what is missed is due on the next occasion of its kind. */
  async during<Result>(
    occasion: Occasion,
    occasionsLeft: number,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const before = performance.now();
    let isKilled = false;
    const timer = this.isNow(occasion, occasionsLeft)
      ? setTimeout(
          () => {
            isKilled = true;
            this.kill(occasion);
          },
          (this.took[occasion] * this.dice.between(0, 90)) / 100,
        )
      : undefined;
    const result = await work();
    clearTimeout(timer);
    if (isKilled) await this.lookBack();
    else this.took[occasion] = performance.now() - before;
    return result;
  }

  /** What was acknowledged before a kill is told to be done when it is asked once more. */
  async lookBack(): Promise<void> {
    this.toldOtherwise.push(...(await this.caller.askedOnceMore()));
  }

  private isNow(occasion: Occasion, occasionsLeft: number): boolean {
    return this.dice.between(1, Math.max(1, occasionsLeft)) <= this.due[occasion];
  }

  private sent(): void {
    this.left -= 1;
    if (this.left !== 0) return;
    this.left = Infinity;
    setTimeout(
      () => {
        this.kill('people ask');
        void this.lookBack().catch((error: unknown) => this.toldOtherwise.push(String(error)));
      },
      this.dice.between(0, DELAY_MS),
    );
  }

  private kill(occasion: Occasion): void {
    this.due[occasion] -= 1;
    this.done[occasion] += 1;
    this.server.kill();
  }
}
