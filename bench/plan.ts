/**
 * How good are the plans, how well proven, and how soon? Drawn Flemish regions (lunch supervision, harvest teams,
 * gardens, odd jobs), each solved goal by goal and held beside two plans made by hand; a region of thousands with caps on
 * hours, solved by pruning and pricing and, when asked, by the model of all pairs; and with `--folder` public instances.
 * Every plan is checked by counting; one that breaks a rule ends the bench with an error. The values found are held
 * against the best known ones in `bench/plan/best-known.json`, and `--keep` keeps those that are better.
 *
 * A size is workers x requests x days: a request of lunch supervision is a place on four days of each week, one of a
 * garden a single place; the table says how many places and pairs came of it.
 *
 * Not measured: reading the problem from a database, and writing the plan.
 *
 * `npm run bench:plan -- [--sizes 30x25x14,60x60x7] [--hours plentiful|scarce] [--seeds 1,2] [--seconds 600] [--keep]`
 * solved as the server does, bigger ones as a whole and in parts, or from `[--most-pairs 4000]` on; for a big organiser
 * `--sizes 500x400x28,1000x800x28 --seconds 60`, which takes all of these seconds;
 * `npm run bench:plan -- --large 5000x2000 [--hours …] [--seconds 120] [--full-seconds 1800]`
 * `npm run bench:plan -- --folder DIR [--seconds 10]`; all of them with `[--json]`
 * `npm run bench:plan -- --latency 200x300 [--seconds 60] [--per-second 8] [--database sqlite|postgres]`: the pages of the
 * real server without and with a run over a region of so many workers and users;
 * `npm run bench:plan -- --draw DIR` writes instances drawn by the public recipes, for `--folder`
 */
import loadHighs from 'highs';
import { BestKnown } from './plan/best-known';
import { measureFolder, printFolder } from './plan/folder';
import { writeDrawnInstances } from './plan/instances/drawn';
import { measureLatency, printLatency } from './plan/latency';
import { measureLarge, printLarge, warmUp } from './plan/large';
import { isGiven, textOption } from './plan/options';
import { type Hours } from './plan/region';
import { measureRegion, printRegions, regionSize } from './plan/regions';
import { dialectAsked } from './place';
import { numberOption, printJson } from './table';

const SIZES = ['30x25x14', '60x60x7', '100x100x14', '200x150x7'];

function hoursAsked(): readonly Hours[] {
  const given = textOption('hours') ?? 'plentiful,scarce';
  return given.split(',').map((hours) => {
    if (hours !== 'plentiful' && hours !== 'scarce')
      throw new Error(`--hours is plentiful or scarce, not ${hours}`);
    return hours;
  });
}

const seedsAsked = () => (textOption('seeds') ?? '1').split(',').map(Number);

async function regions(): Promise<void> {
  const known = await BestKnown.read();
  const milliseconds = numberOption('seconds', 600) * 1000;
  const mostPairs = isGiven('most-pairs') ? numberOption('most-pairs', 1) : null;
  const measured = [];
  for (const size of (textOption('sizes')?.split(',') ?? SIZES).map(regionSize))
    for (const hours of hoursAsked())
      for (const seed of seedsAsked())
        measured.push(await measureRegion({ size, hours, seed, milliseconds, mostPairs }, known));
  printRegions(measured);
  if (isGiven('keep')) await known.keep();
  printJson({ bench: 'plan', regions: measured });
}

async function large(): Promise<void> {
  const known = await BestKnown.read();
  const highs = await loadHighs();
  const [workers = 0, places = 0] = (textOption('large') ?? '').split('x').map(Number);
  if (!(Number.isSafeInteger(workers * places) && workers * places > 0))
    throw new Error('--large takes workers x places, such as 5000x2000');
  const asked = {
    milliseconds: numberOption('seconds', 120) * 1000,
    fullMilliseconds: isGiven('full-seconds') ? numberOption('full-seconds', 1800) * 1000 : 0,
    known,
  };
  warmUp(highs);
  const measured = seedsAsked().flatMap((seed) =>
    hoursAsked().map((hours) => measureLarge(highs, { workers, places, seed, hours }, asked)),
  );
  printLarge(measured);
  if (isGiven('keep')) await known.keep();
  printJson({ bench: 'plan', large: measured });
}

async function folder(): Promise<void> {
  const measured = await measureFolder(textOption('folder') ?? '', numberOption('seconds', 10) * 1000);
  printFolder(measured);
  printJson({ bench: 'plan', instances: measured });
}

async function latency(): Promise<void> {
  const [workers = 0, users = 0] = (textOption('latency') ?? '').split('x').map(Number);
  if (!(Number.isSafeInteger(workers * users) && workers * users > 0))
    throw new Error('--latency takes workers x users, such as 200x300');
  const measured = await measureLatency({
    ...{ workers, users, seed: seedsAsked()[0] ?? 1 },
    dialect: dialectAsked(),
    milliseconds: numberOption('seconds', 60) * 1000,
    perSecond: numberOption('per-second', 8),
  });
  printLatency(measured);
  printJson({ bench: 'plan', latency: measured });
}

async function draw(): Promise<void> {
  console.log((await writeDrawnInstances(textOption('draw') ?? '')).join('\n'));
}

function part(): Promise<void> {
  if (isGiven('draw')) return draw();
  if (isGiven('folder')) return folder();
  if (isGiven('latency')) return latency();
  return isGiven('large') ? large() : regions();
}

part().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
