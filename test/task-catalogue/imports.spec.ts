import { type Database } from '#database';
import { day } from '#kernel';
import { TaskCatalogue } from '#task-catalogue';
import { eachDatabase } from '../support/databases';
import { ACTIVITIES, command, LEUVEN, mowing, MUNICIPALITIES, pages, refusalsOf, seeded } from './seeded';

async function rowCounts({ reading }: Database) {
  const [tasks] = await reading.rows<{ count: number }>('select count(*) as count from task_version');
  const [places] = await reading.rows<{ count: number }>('select count(*) as count from municipality');
  return [Number(tasks?.count), Number(places?.count)];
}

eachDatabase('taking up the list', (open) => {
  it('does in earnest exactly what the dry run said', async () => {
    const { database } = await open();
    const catalogue = new TaskCatalogue(database.road);
    const places = await catalogue.importMunicipalities(command({ dryRun: true }), { text: MUNICIPALITIES });
    const dry = await catalogue.importCatalogue(command({ dryRun: true }), { text: ACTIVITIES });
    expect([places.answer.report.added.length, dry.answer.report.added.length]).toEqual([312, 52]);
    expect(await rowCounts(database)).toEqual([0, 0]);

    const realPlaces = await catalogue.importMunicipalities(command(), { text: MUNICIPALITIES });
    const real = await catalogue.importCatalogue(command(), { text: ACTIVITIES });
    expect(real.answer.report).toEqual(dry.answer.report);
    expect(realPlaces.answer.report).toEqual(places.answer.report);
    expect(await rowCounts(database)).toEqual([52, 312]);
  });

  it('finds nothing changed the second time, and stores no second version', async () => {
    const { database, catalogue } = await seeded(open);
    const tasks = await catalogue.importCatalogue(command(), { text: ACTIVITIES });
    const places = await catalogue.importMunicipalities(command(), { text: MUNICIPALITIES });
    expect(tasks.answer.report).toMatchObject({
      added: [],
      changed: [],
      refused: [],
      missing: [],
      ended: [],
    });
    expect(tasks.answer.report.unchanged).toHaveLength(52);
    expect(places.answer.report).toMatchObject({ added: [], changed: [] });
    expect(places.answer.report.unchanged).toHaveLength(312);
    expect(await rowCounts(database)).toEqual([52, 312]);
  });

  it('makes a changed line a new version, and leaves the days before as they were', async () => {
    const { database, catalogue } = await seeded(open);
    const text = ACTIVITIES.replace('valid_from: 2018-01-01', 'valid_from: 2026-01-01').replace(
      'name_nl: "Gras maaien", user_types: [particulier]',
      'name_nl: "Gras maaien", user_types: [particulier, vzw]',
    );
    const { answer } = await catalogue.importCatalogue(command(), { text });
    expect(answer.report.changed).toEqual([
      {
        code: 'TUIN-05',
        changes: [
          { field: 'userKinds', before: '["private-person"]', after: '["private-person","non-profit"]' },
        ],
      },
    ]);
    const ask = (on: string) =>
      catalogue.verdict(database.reading, {
        ...mowing,
        userKind: 'non-profit',
        municipality: LEUVEN,
        on: day(on),
      });
    expect((await ask('2025-12-31')).refusals.map(({ code }) => code)).toEqual(['task-not-for-user-kind']);
    expect((await ask('2026-01-01')).refusals).toEqual([]);
    expect((await pages.versions(database.reading, 'TUIN-05')).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('ends tasks that are not in the file only when told to', async () => {
    const { database, catalogue } = await seeded(open);
    const text = ACTIVITIES.replace('valid_from: 2018-01-01', 'valid_from: 2026-01-01').replace(
      /^.*TUIN-05.*\n/m,
      '',
    );
    const kept = await catalogue.importCatalogue(command(), { text });
    expect(kept.answer.report).toMatchObject({ missing: ['TUIN-05'], ended: [] });
    const ask = (on: string) =>
      catalogue.verdict(database.reading, { ...mowing, municipality: LEUVEN, on: day(on) });
    expect((await ask('2026-05-04')).refusals).toEqual([]);

    const ended = await catalogue.importCatalogue(command(), { text, endMissing: true });
    expect(ended.answer.report).toMatchObject({ missing: ['TUIN-05'], ended: ['TUIN-05'] });
    expect((await ask('2026-05-04')).refusals.map(({ code }) => code)).toEqual(['task-not-listed-on-day']);
    expect((await ask('2025-12-31')).refusals).toEqual([]);
  });

  it('takes up the good lines, and reports the others with their number', async () => {
    const { database } = await open();
    const catalogue = new TaskCatalogue(database.road);
    const text = ACTIVITIES.replace('requirements: ["rijbewijs"]', 'requirements: ["een auto"]');
    const { answer } = await catalogue.importCatalogue(command(), { text });
    const line = text.split('\n').findIndex((each) => each.includes('een auto')) + 1;
    expect(answer.report.added).toHaveLength(51);
    expect(answer.report.refused).toMatchObject([
      { line, code: 'BEG-05', refusals: [{ code: 'line-field-unclear', figures: { found: 'een auto' } }] },
    ]);
    expect(await pages.catalogueImport(database.reading, { id: answer.id, kind: 'tasks' })).toEqual(answer);
  });

  it('takes up nothing of a file that breaks off', async () => {
    const { database } = await open();
    const catalogue = new TaskCatalogue(database.road);
    const refusals = await refusalsOf(
      catalogue.importCatalogue(command(), { text: `${ACTIVITIES}  - {code: "` }),
    );
    expect(refusals).toMatchObject([{ code: 'file-not-readable', figures: { line: 107 } }]);
    expect(await rowCounts(database)).toEqual([0, 0]);
  });

  it('renames a municipality, counts it anew, and reports what stood before', async () => {
    const { database, catalogue } = await seeded(open);
    const text = [
      'nisCode;name;province;inhabitants2026;mainPostalCode;validFrom;validTo;successorNisCode',
      '24062;Groot-Leuven;Vlaams-Brabant;103000;3001;2019-01-01;;',
    ].join('\n');
    const { answer } = await catalogue.importMunicipalities(command(), { text });
    expect(answer.report.changed).toEqual([
      {
        code: '24062',
        changes: [
          { field: 'name', before: 'Leuven', after: 'Groot-Leuven' },
          { field: 'inhabitants', before: '{}', after: '{"2026-01-01":103000}' },
        ],
      },
    ]);
    const counted = (on: string) =>
      catalogue.inhabitantsOf(database.reading, { municipalities: [LEUVEN, '99999'], on: day(on) });
    expect(await counted('2025-12-31')).toMatchObject([{ nisCode: LEUVEN, countedOn: '2020-01-01' }]);
    expect(await counted('2026-01-01')).toMatchObject([{ nisCode: LEUVEN, inhabitants: 103000 }]);
  });
});
