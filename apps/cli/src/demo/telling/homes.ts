import { located } from '#registry';
import { type Village } from '../story/region';
import { type Stage } from './stage';

type Located = Awaited<ReturnType<typeof located>>;

/** Where villages lie, looked up once each. */
export class Homes {
  private readonly known = new Map<string, Located>();

  constructor(private readonly stage: Stage) {}

  async at({ postalCode, place }: Village, municipality: string) {
    const key = `${postalCode} ${place}`;
    const found = this.known.get(key) ?? (await located(this.stage.reading, { postalCode, place }));
    this.known.set(key, found);
    return { ...found, postalCode, place, municipality };
  }
}
