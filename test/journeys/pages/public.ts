import { type Page } from 'playwright-core';
import { day, timeOfDay } from '#kernel';
import { DatedSettings, DeskDays } from '#registry';
import { type ANeighbourhood } from '../a-neighbourhood';
import { type States } from './states';

interface There {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

/** A town with a price, and desk days of which one is called off. */
async function settledTown({ here }: There): Promise<void> {
  const { region } = here;
  await region.get(DatedSettings).set(region.command(), {
    name: 'cheque-price-cents',
    from: day('2026-01-01'),
    decidedOn: day('2025-12-01'),
    value: 645,
    source: 'college',
    certainty: 'found',
  });
  const desk = {
    start: timeOfDay('09:00'),
    end: timeOfDay('12:00'),
    slotMinutes: 20,
    place: 'Buurthuis De Ark',
    street: 'Diestsestraat 12',
    municipality: '24062',
    heldBy: null,
  };
  const days = here.web.get(DeskDays);
  const command = region.command();
  await days.add(command, [{ ...desk, day: day('2026-11-20') }]);
  await days.cancel(region.command({ subject: command.subject }), { version: 1 });
  await days.add(region.command(), [{ ...desk, day: day('2026-11-27') }]);
}

const townAt = (path: string) => async (there: There) => {
  await settledTown(there);
  await there.page.goto(path);
};

/** The pages of municipalities, open to everybody. */
export const publicStates: States = {
  towns: ['/gemeente', townAt('/gemeente')],
  'towns-none': ['/gemeente', townAt('/gemeente?zoek=Atlantis')],
  town: ['/gemeente/:nisCode', townAt('/gemeente/24062')],
  'town-school': ['/gemeente/:nisCode', townAt('/gemeente/24062?voor=school')],
  'town-elsewhere': ['/gemeente/:nisCode', townAt('/gemeente/12025')],
  'town-english': ['/gemeente/:nisCode', townAt('/taal/en?naar=/gemeente/24062')],
};
