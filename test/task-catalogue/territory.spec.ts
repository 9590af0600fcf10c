import { day, type Id } from '#kernel';
import { eachDatabase } from '../support/databases';
import {
  command,
  decision,
  GOOIK,
  HERNE,
  LEUVEN,
  mowing,
  ORGANISER,
  OTHER_ORGANISER,
  PAJOTTEGEM,
  pages,
  refusalsOf,
  seeded,
} from './seeded';

eachDatabase('what municipalities decide', (open) => {
  it('a denial counts from its day, a withdrawal ends it, and both stay in the history', async () => {
    const { database, catalogue } = await seeded(open);
    const denial = await catalogue.recordDenial(command(), decision);
    await catalogue.recordWithdrawal(command(), { ...decision, validFrom: day('2026-09-01') });
    const ask = async (on: string) =>
      (await catalogue.verdict(database.reading, { ...mowing, municipality: LEUVEN, on: day(on) })).refusals;
    expect(await ask('2026-03-31')).toEqual([]);
    expect(await ask('2026-04-01')).toMatchObject([
      {
        code: 'task-denied-locally',
        figures: { municipality: 'Leuven', decision: 'gemeenteraad 12', from: '2026-04-01' },
      },
    ]);
    expect(await ask('2026-09-01')).toEqual([]);

    const history = await pages.decisions(database.reading, { municipalities: [LEUVEN], limit: 20 });
    expect(history.map(({ kind }) => kind)).toEqual(['withdrawal', 'denial']);
    expect(history[1]).toEqual(denial.answer);
  });

  it('municipalities deny together, each for its own territory', async () => {
    const { database, catalogue } = await seeded(open);
    const { answer } = await catalogue.recordDenial(command(), {
      ...decision,
      municipalities: [LEUVEN, PAJOTTEGEM, LEUVEN],
    });
    expect(answer.municipalities).toEqual([PAJOTTEGEM, LEUVEN]);
    const ask = (municipality: string, formerMunicipality?: string) =>
      catalogue.verdict(database.reading, {
        ...mowing,
        municipality,
        formerMunicipality,
        on: day('2026-05-04'),
      });
    expect((await ask(PAJOTTEGEM, GOOIK)).refusals.map(({ code }) => code)).toEqual(['task-denied-locally']);
    expect((await ask(LEUVEN)).refusals.map(({ code }) => code)).toEqual(['task-denied-locally']);
  });

  it('an addition of its own gets a code, decides for itself, and is struck from the very day', async () => {
    const { database, catalogue } = await seeded(open);
    const { answer } = await catalogue.recordAddition(command(), {
      ...decision,
      task: {
        group: 'HUIS',
        name: 'Brieven voorlezen',
        userKinds: ['private-person'],
        requirements: ['extract-596-2'],
        exclusions: [],
      },
      displacementReasoning: 'geen enkele dienst doet dit',
    });
    expect(answer.task).toBe('24062-01');
    const ask = (on: string) =>
      catalogue.verdict(database.reading, {
        ...mowing,
        task: answer.task,
        municipality: LEUVEN,
        on: day(on),
      });
    expect(await ask('2026-04-01')).toMatchObject({
      refusals: [],
      review: false,
      requirements: [{ code: 'extract-596-2' }],
    });
    expect((await ask('2026-03-31')).refusals.map(({ code }) => code)).toEqual(['task-not-listed-on-day']);

    await catalogue.recordStrike(command(), {
      task: answer.task,
      municipalities: [LEUVEN],
      reference: 'raad van bestuur 7',
      decidedOn: day('2026-10-05'),
    });
    expect((await ask('2026-10-04')).refusals).toEqual([]);
    expect((await ask('2026-10-05')).refusals.map(({ code }) => code)).toEqual(['task-addition-struck']);
  });

  it('an organiser records only for municipalities it serves', async () => {
    const { catalogue } = await seeded(open);
    const deny = (organiser: Id) =>
      refusalsOf(catalogue.recordDenial(command({ books: [organiser] }), decision));
    expect(await deny(OTHER_ORGANISER)).toMatchObject([
      { code: 'municipality-not-served', figures: { municipality: 'Leuven', day: '2026-04-01' } },
    ]);
    expect(await deny(ORGANISER)).toEqual([]);
  });

  it('goes on over a warning with a reason, and not without', async () => {
    const { catalogue } = await seeded(open);
    const earlier = { ...decision, validFrom: day('2026-02-01') };
    expect(await refusalsOf(catalogue.recordDenial(command(), earlier))).toMatchObject([
      { code: 'decision-reaches-back', weight: 'warns' },
    ]);
    const reason = 'de gemeenteraad besliste dit uitdrukkelijk';
    expect(await refusalsOf(catalogue.recordDenial(command({ reason }), earlier))).toEqual([]);
  });

  it('keeps decisions for ever: the book refuses to change or forget one', async () => {
    const { database, catalogue } = await seeded(open);
    const { subject } = await catalogue.recordDenial(command(), decision);
    const tamper = (sql: string) =>
      database.road.take(command(), {
        perform: async (tx) => void (await tx.run(sql, [subject])),
        answer: async () => null,
      });
    await expect(tamper(`update local_decision set kind = 'addition' where id = ?`)).rejects.toBeTruthy();
    await expect(tamper('delete from local_decision where id = ?')).rejects.toBeTruthy();
    expect(await pages.decision(database.reading, subject)).toMatchObject({ kind: 'denial' });
  });

  it('shows the history page by page', async () => {
    const { database, catalogue } = await seeded(open);
    for (const task of ['TUIN-01', 'TUIN-02', 'TUIN-03'])
      await catalogue.recordDenial(command(), { ...decision, task });
    const seen: string[] = [];
    let after: readonly [string, string] | undefined;
    do {
      const found = await pages.decisions(database.reading, { municipalities: [LEUVEN], after, limit: 1 });
      seen.push(...found.slice(0, 1).map(({ task }) => task));
      const [last, more] = found;
      after = more && last && [last.validFrom, last.id];
    } while (after);
    expect(seen.sort()).toEqual(['TUIN-01', 'TUIN-02', 'TUIN-03']);
  });
});

eachDatabase('who serves a place', (open) => {
  it('changes hands on a day, and the day before stays with the old organiser', async () => {
    const { database, catalogue } = await seeded(open);
    await catalogue.assignMunicipality(command(), {
      municipality: LEUVEN,
      organiser: OTHER_ORGANISER,
      reference: 'gemeenteraad 9',
      decidedOn: day('2026-03-02'),
      validFrom: day('2026-07-01'),
    });
    const on = (text: string) =>
      catalogue.organiserFor(database.reading, { municipality: LEUVEN, on: day(text) });
    expect([await on('2018-12-31'), await on('2026-06-30'), await on('2026-07-01')]).toEqual([
      null,
      ORGANISER,
      OTHER_ORGANISER,
    ]);
  });

  it('stays with the former municipalities until Pajottegem unites them', async () => {
    const { database, catalogue } = await seeded(open);
    const choose = {
      reference: 'gemeenteraad 1',
      decidedOn: day('2025-06-02'),
      validFrom: day('2026-01-01'),
    };
    await catalogue.recordDenial(command(), {
      ...decision,
      municipalities: [GOOIK],
      decidedOn: day('2024-01-08'),
      validFrom: day('2024-02-01'),
    });
    const ask = async (on: string) =>
      (
        await catalogue.verdict(database.reading, {
          ...mowing,
          municipality: PAJOTTEGEM,
          formerMunicipality: GOOIK,
          on: day(on),
        })
      ).refusals.map(({ code }) => code);
    expect(await ask('2025-12-31')).toEqual(['task-denied-locally']);
    await catalogue.uniteMunicipality(command(), { municipality: PAJOTTEGEM, ...choose });
    await catalogue.assignMunicipality(command(), {
      municipality: PAJOTTEGEM,
      organiser: ORGANISER,
      ...choose,
    });
    expect(await ask('2025-12-31')).toEqual(['task-denied-locally']);
    expect(await ask('2026-01-01')).toEqual([]);
  });

  it('shows a merged municipality with its former ones and all who serve it', async () => {
    const { database, catalogue } = await seeded(open);
    await catalogue.assignMunicipality(command(), {
      municipality: HERNE,
      organiser: OTHER_ORGANISER,
      reference: 'gemeenteraad 9',
      decidedOn: day('2023-03-06'),
      validFrom: day('2024-01-01'),
    });
    const shown = await pages.municipality(database.reading, { nisCode: PAJOTTEGEM, on: day('2026-05-04') });
    expect(shown).toMatchObject({ name: 'Pajottegem', formerMunicipalities: ['23023', GOOIK, HERNE] });
    expect([...shown.organisers].sort()).toEqual([ORGANISER, OTHER_ORGANISER]);
    const own = await pages.municipalities(database.reading, {
      on: day('2026-05-04'),
      organiser: OTHER_ORGANISER,
      limit: 9,
    });
    expect(own.municipalities.map(({ name }) => name)).toEqual(['Pajottegem']);
  });

  it('finds municipalities by a part of their name, page by page', async () => {
    const { database } = await seeded(open);
    const on = day('2026-05-04');
    const all = await pages.municipalities(database.reading, { on, limit: 400 });
    expect(all.total).toBe(285);
    const first = await pages.municipalities(database.reading, { on, limit: 2 });
    expect(first.municipalities.map(({ name }) => name)).toEqual(['Aalst', 'Aalter', 'Aarschot']);
    const next = await pages.municipalities(database.reading, { on, limit: 2, after: 'Aalter 44084' });
    expect(next.municipalities[0]?.name).toBe('Aarschot');
    const found = await pages.municipalities(database.reading, { on, search: 'kruibeke', limit: 9 });
    expect(found.municipalities.map(({ name }) => name)).toEqual(['Beveren-Kruibeke-Zwijndrecht']);
  });

  it('shows the list of a day, by group, kind of user and word', async () => {
    const { database } = await seeded(open);
    const asked = { on: day('2026-05-04'), limit: 100 };
    expect((await pages.tasks(database.reading, asked)).total).toBe(52);
    expect((await pages.tasks(database.reading, { ...asked, group: 'TUIN', limit: 3 })).tasks).toHaveLength(
      4,
    );
    const school = await pages.tasks(database.reading, { ...asked, userKind: 'school', search: 'middag' });
    expect(school.tasks.map(({ code }) => code)).toEqual(['BEG-07']);
    expect(await pages.groups(database.reading)).toHaveLength(8);
    expect(await pages.generalExclusions(database.reading)).toHaveLength(4);
  });
});
