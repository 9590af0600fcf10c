import { INSTALLATION } from '#database';
import { type Day } from '#kernel';
import { chequePricesCents, wijkWerken } from '#regulation';
import { DatedSettings, Organisers } from '#registry';
import { loadSeeds } from '../../seeds';
import { municipalities, partnership } from '../story/region';
import { letStaffIn } from './log-ins';
import { type Stage } from './stage';

/** Before anybody comes: the map, the list of tasks, and a partnership that begins. */
export async function opening(stage: Stage, from: Day): Promise<void> {
  const book = INSTALLATION;
  await loadSeeds({ get: (service) => stage.get(service), command: (verb) => stage.command({ verb, book }) });

  const decision = { reference: 'Raadsbesluiten van de acht gemeenten', decidedOn: from };
  await stage
    .get(Organisers)
    .register(stage.command({ verb: 'organiser.register', book, subject: stage.organiser }), {
      name: partnership,
      kind: 'partnership',
      municipalities: municipalities.map(({ nisCode }) => nisCode),
      from,
      decision,
    });
  const [, , price] = chequePricesCents(wijkWerken, from);
  await stage.get(DatedSettings).set(stage.command({ verb: 'setting.set' }), {
    name: 'cheque-price-cents',
    from,
    decidedOn: from,
    value: price,
    source: 'Besluit van het samenwerkingsverband',
    certainty: 'found',
  });
  await letStaffIn(stage);
}
