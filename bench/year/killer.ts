import { type Dice } from '../../apps/cli/src/demo/story/dice';
import { type Caller } from './caller';
import { type Server } from './server';

/** What the server is at when it is killed. */
export const occasions = ['people ask', 'the night', 'a month is closed'] as const;
export type Occasion = (typeof occasions)[number];

const FIRST_GUESS_MS = 30;
const PASSED_BEFORE_KILL = 40;
/** From a question to the kill, so that it is sometimes in the network, sometimes in the book. */
const DELAY_MS = 25;

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
  /** What is counted until the kill: with an answer of a commit, others of the same commit are still on their way. */
  private counted: 'question' | 'answer' = 'question';

  constructor(
    private readonly server: Server,
    private readonly caller: Caller,
    private readonly dice: Dice,
    { kills, closings }: { readonly kills: number; readonly closings: number },
  ) {
    const closes = Math.min(Math.floor(kills / 4), Math.floor(closings / 2));
    const nights = Math.floor(kills / 3);
    this.due = { 'people ask': kills - closes - nights, 'the night': nights, 'a month is closed': closes };
    caller.onTraffic = (what) => this.passed(what);
  }

  get kills(): number {
    return occasions.reduce((sum, occasion) => sum + this.done[occasion], 0);
  }

  /** In the morning of a working day: with so many of them to come, is this one on which it happens? */
  armed(daysLeft: number): void {
    if (this.left !== Infinity || !this.isNow('people ask', daysLeft)) return;
    this.left = this.dice.between(1, PASSED_BEFORE_KILL);
    this.counted = this.dice.happens(50) ? 'question' : 'answer';
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
            isKilled = this.kill(occasion);
          },
          (this.took[occasion] * this.dice.between(0, 90)) / 100,
        )
      : undefined;
    const result = await work();
    clearTimeout(timer);
    if (isKilled) await this.lookBack();
    else this.took[occasion] = performance.now() - before;
    if (occasionsLeft <= 1 && occasion === 'a month is closed') this.putOffToTheNight();
    return result;
  }

  /** What was acknowledged before a kill is told to be done when it is asked once more. */
  private async lookBack(): Promise<void> {
    this.toldOtherwise.push(...(await this.caller.askedOnceMore()));
  }

  private isNow(occasion: Occasion, occasionsLeft: number): boolean {
    return this.dice.between(1, Math.max(1, occasionsLeft)) <= this.due[occasion];
  }

  /** The last month is closed: what was missed there falls in a night. */
  private putOffToTheNight(): void {
    this.due['the night'] += this.due['a month is closed'];
    this.due['a month is closed'] = 0;
  }

  private passed(what: 'question' | 'answer'): void {
    if (what !== this.counted) return;
    this.left -= 1;
    if (this.left !== 0) return;
    this.left = Infinity;
    if (what === 'answer') this.killAndLookBack();
    else setTimeout(() => this.killAndLookBack(), this.dice.between(0, DELAY_MS));
  }

  private killAndLookBack(): void {
    if (!this.kill('people ask')) return;
    void this.lookBack().catch((error: unknown) => this.toldOtherwise.push(String(error)));
  }

  private kill(occasion: Occasion): boolean {
    if (!this.server.kill()) return false;
    this.due[occasion] -= 1;
    this.done[occasion] += 1;
    return true;
  }
}
