import { type Writing } from '#database';
import { day, type Id } from '#kernel';
import { wijkWerken } from '#regulation';
import {
  agreementMonthsLeft,
  correctedFile,
  fileKinds,
  type ImportReport,
  refusalsOfWorker,
  refusalsToOrder,
  type RunningSeries,
  userFacts,
  usersPage,
  workerFacts,
} from '#registry';
import { anId } from '../support/commands';
import { eachDatabase, type Open } from '../support/databases';
import { AGoLive, an, fileOf, jo, lot, lunch, ON, school } from './a-go-live';
import { AALST, AnOffice } from './an-office';

const aGoLive = async (open: Open) => new AGoLive(await AnOffice.open(open));

const codesOf = (report: ImportReport) =>
  report.refused.map(({ line, refusals }) => [line, refusals.map(({ code }) => code)]);

eachDatabase('the import of workers', (open: Open) => {
  it('brings agreements, months and hours used, so that work can go on the next day', async () => {
    const live = await aGoLive(open);
    const report = await live.land('wijk-werkers', fileOf('wijk-werkers', [jo, an]));
    expect(report).toMatchObject({
      rows: 2,
      taken: 2,
      known: 0,
      refused: [],
      landed: true,
      totals: { overeenkomsten: 2, maanden_gebruikt: 20, uren_maand: 12, uren_jaar: 301 },
    });
    const { office } = live;
    const [second, first] = await workerFacts(office.reading, { organiser: office.organiser, on: ON });
    if (!first || !second) throw new Error('both should have landed');
    expect([second.name, first.name]).toEqual(['An Li', "Jo d'Hondt"]);
    expect(refusalsOfWorker(wijkWerken, first, ON)).toEqual([]);
    // Eight of the ten months are those of the agreement itself: two were used before it.
    expect(first.monthsTakenOver).toBe(2);
    expect(agreementMonthsLeft(wijkWerken, first, day('2027-01-16'))).toEqual({ months: 0, days: 0 });
    const rooms = await office.ledger.roomsOf(office.reading, { person: first.person, on: ON });
    expect([rooms.month.worked, rooms.year.worked]).toEqual([12, 301]);
  });

  it('shows what it would do and stores nothing', async () => {
    const live = await aGoLive(open);
    const report = await live.preview('wijk-werkers', fileOf('wijk-werkers', [jo]));
    expect(report).toMatchObject({ taken: 1, landed: false });
    expect(await live.workers()).toBe(0);
  });

  it('lands nothing without the signed totals, or with those of another file', async () => {
    const live = await aGoLive(open);
    const { signature } = await live.preview('wijk-werkers', fileOf('wijk-werkers', [an]));
    await expect(
      live.landSigned('wijk-werkers', fileOf('wijk-werkers', [jo]), signature),
    ).rejects.toMatchObject({ refusals: [{ code: 'import-totals-not-signed' }] });
    expect(await live.workers()).toBe(0);
  });

  it('changes nothing the second time, and only adds what is new', async () => {
    const live = await aGoLive(open);
    await live.land('wijk-werkers', fileOf('wijk-werkers', [jo]));
    expect(await live.land('wijk-werkers', fileOf('wijk-werkers', [jo]))).toMatchObject({
      taken: 0,
      known: 1,
      landed: false,
    });
    expect(await live.land('wijk-werkers', fileOf('wijk-werkers', [jo, an]))).toMatchObject({
      taken: 1,
      known: 1,
    });
    expect(await live.workers()).toBe(2);
  });

  it('refuses what is wrong by row, with every reason, and lands nothing of the file', async () => {
    const live = await aGoLive(open);
    const rows = [
      jo,
      { ...an, voornaam: '', geboortedatum: '31/02/1990', uren_maand: 'twaalf' },
      { ...an, nummer: 'W3', plaats: 'Brussel', postcode: '1000' },
      { ...an, nummer: 'W4', uren_maand: '61', uren_jaar: '61' },
      { ...an, nummer: 'W5', maanden_gebruikt: '3' },
      { ...an, nummer: 'W1' },
      { ...an, nummer: 'W6', overeenkomst_tot: '16/01/2027' },
      { ...an, nummer: 'W7', toegeleid_door: 'ocmw' },
    ];
    const report = await live.land('wijk-werkers', fileOf('wijk-werkers', rows));
    expect(report).toMatchObject({ taken: 1, landed: false });
    expect(codesOf(report)).toEqual([
      [3, ['import-cell-missing', 'import-cell-not-understood', 'import-cell-not-understood']],
      [4, ['worker-lives-outside-flanders']],
      [5, ['hours-over-month-maximum']],
      [6, ['import-months-fewer-than-agreement']],
      [7, ['import-row-twice']],
      [8, ['worker-agreement-over-maximum']],
      [9, ['worker-referral-missing']],
    ]);
    expect(await live.workers()).toBe(0);
  });

  it('can land the good rows together and give the others back to be mended', async () => {
    const live = await aGoLive(open);
    const wrong = { ...an, postcode: '1000', plaats: 'Brussel', doelen: '=HYPERLINK("x")' };
    const report = await live.land('wijk-werkers', fileOf('wijk-werkers', [jo, wrong]), true);
    expect(report).toMatchObject({ taken: 1, landed: true });
    expect(await live.workers()).toBe(1);
    const { columns } = fileKinds['wijk-werkers'];
    const corrected = correctedFile(columns, report.refused, ({ code }) => code);
    expect(corrected.startsWith('\uFEFFnummer;voornaam;')).toBe(true);
    expect(corrected).toContain("'=HYPERLINK");
    expect(corrected).toContain(';worker-lives-outside-flanders');
    const mended = corrected.replace('1000;Brussel', '9300;Aalst');
    expect(await live.land('wijk-werkers', mended)).toMatchObject({ taken: 1, landed: true });
    expect(await live.workers()).toBe(2);
  });

  it('takes a telephone number that was given back as it was, and tells the line as an editor counts it', async () => {
    const live = await aGoLive(open);
    const wrong = { ...an, postcode: '1000', plaats: 'Brussel', telefoon: '+32 53 11 22 33' };
    const file = fileOf('wijk-werkers', [jo, wrong]).replace('\r\nW2', '\r\n\r\n\r\nW2');
    const report = await live.land('wijk-werkers', file, true);
    expect(codesOf(report)).toEqual([[5, ['worker-lives-outside-flanders']]]);
    const corrected = correctedFile(fileKinds['wijk-werkers'].columns, report.refused, ({ code }) => code);
    await live.land('wijk-werkers', corrected.replace('1000;Brussel', '9300;Aalst'));
    const phones = await live.office.reading.rows('select phone from worker_details where phone is not null');
    expect(phones).toEqual([{ phone: '+32 53 11 22 33' }]);
  });

  it('knows who is already here by INSZ', async () => {
    const live = await aGoLive(open);
    await live.office.worker({ insz: '85073003328' });
    const report = await live.land(
      'wijk-werkers',
      fileOf('wijk-werkers', [{ ...jo, insz: '85.07.30-033.28' }]),
    );
    expect(codesOf(report)).toEqual([[2, ['worker-known-already']]]);
  });

  it.each([
    ['a byte order mark and empty lines', `\uFEFF${fileOf('wijk-werkers', [jo])}\r\n\r\n`],
    [
      'columns in another order',
      fileOf('wijk-werkers', [jo]).replace('nummer;voornaam', 'voornaam;nummer').replace('W1;Jo', 'Jo;W1'),
    ],
  ])('reads a file with %s', async (_, csv) => {
    const live = await aGoLive(open);
    expect(await live.preview('wijk-werkers', csv)).toMatchObject({ taken: 1, refused: [] });
  });

  it.each([
    ['no columns', '', 'import-column-missing'],
    [
      'a column nobody asked for',
      fileOf('wijk-werkers', []).replace('nummer', 'nationaliteit;nummer'),
      'import-column-unknown',
    ],
    ['a quote that is not closed', `${fileOf('wijk-werkers', [])}\r\n"W1;Jo`, 'import-file-unreadable'],
    ['a row of another length', `${fileOf('wijk-werkers', [])}\r\nW1;Jo`, 'import-file-unreadable'],
  ])('refuses a file with %s', async (_, csv, code) => {
    const live = await aGoLive(open);
    await expect(live.preview('wijk-werkers', csv)).rejects.toMatchObject({
      refusals: expect.arrayContaining([expect.objectContaining({ code })]) as unknown,
    });
  });
});

eachDatabase('the import of users, lots and series', (open: Open) => {
  it('brings users with site, contact, agreement and fee', async () => {
    const live = await aGoLive(open);
    const report = await live.land('gebruikers', fileOf('gebruikers', [school]));
    expect(report).toMatchObject({ taken: 1, totals: { overeenkomsten: 1, inschrijvingen_betaald: 1 } });
    const { reading, organiser } = live.office;
    const { items } = await usersPage(reading, { organiser, limit: 1 });
    const facts = await userFacts(reading, { organiser, user: items[0]?.id ?? organiser });
    expect(facts).toMatchObject({
      kind: 'school',
      name: 'Basisschool De Wilg',
      sites: [{ municipality: AALST, region: 'flanders' }],
    });
    expect(refusalsToOrder(wijkWerken, facts, ON)).toEqual([]);
  });

  it('refuses a firm, and a place of work in Brussels', async () => {
    const live = await aGoLive(open);
    const rows = [
      { ...school, soort: 'bedrijf' },
      { ...school, nummer: 'G2', postcode: '1000', plaats: 'Brussel' },
    ];
    expect(codesOf(await live.preview('gebruikers', fileOf('gebruikers', rows)))).toEqual([
      [2, ['import-cell-not-understood']],
      [3, ['site-outside-flanders']],
    ]);
  });

  it('brings open lots with their own price and expiry, for users that came before', async () => {
    const live = await aGoLive(open);
    await live.land('gebruikers', fileOf('gebruikers', [school]));
    const csv = fileOf('loten', [lot, { ...lot, nummer: 'L2', prijs: '5,95', cheques: '2' }]);
    expect(await live.land('loten', csv)).toMatchObject({
      taken: 2,
      landed: true,
      totals: { cheques: 42, waarde_in_cent: 30_990 },
    });
    const { reading, organiser, ledger } = live.office;
    const { items } = await usersPage(reading, { organiser, limit: 1 });
    const lots = await ledger.chequesOf(reading, {
      book: organiser,
      user: items[0]?.id ?? organiser,
      on: ON,
    });
    expect(lots.map(({ free, priceCents, expiresOn }) => [free, priceCents, expiresOn])).toEqual(
      expect.arrayContaining([
        [40, 745, '2027-08-31'],
        [2, 595, '2027-08-31'],
      ]),
    );
  });

  it('refuses cheques of a user nobody knows', async () => {
    const live = await aGoLive(open);
    expect(codesOf(await live.preview('loten', fileOf('loten', [lot])))).toEqual([
      [2, ['import-reference-unknown']],
    ]);
  });

  it('hands running series to who keeps them', async () => {
    const live = await aGoLive(open);
    const handed: RunningSeries[] = [];
    live.office.series.register({
      takeOverSeries: async (_tx: Writing, series): Promise<Id> => {
        handed.push(series);
        return anId();
      },
    });
    await live.land('wijk-werkers', fileOf('wijk-werkers', [jo, an]));
    await live.land('gebruikers', fileOf('gebruikers', [school]));
    handed.length = 0;
    expect(await live.land('reeksen', fileOf('reeksen', [lunch]))).toMatchObject({
      taken: 1,
      landed: true,
      totals: { plaatsen: 2 },
    });
    expect(handed.at(-1)).toMatchObject({
      task: 'BEG-01',
      weekdays: [1, 2, 4, 5],
      start: '11:30',
      end: '13:00',
      seats: 2,
      schoolDaysOnly: true,
      workers: [expect.any(String), expect.any(String)],
    });
  });
});

eachDatabase('the import on the first day of a year', (open: Open) => {
  it('counts the hours for that month and that year', async () => {
    const live = new AGoLive(
      await AnOffice.open(open, { now: '2027-01-01T09:00:00.000Z' }),
      day('2027-01-01'),
    );
    const row = { ...jo, maanden_gebruikt: '11', uren_maand: '3', uren_jaar: '3' };
    expect(await live.land('wijk-werkers', fileOf('wijk-werkers', [row]))).toMatchObject({ landed: true });
    const { office } = live;
    const [facts] = await workerFacts(office.reading, { organiser: office.organiser, on: live.on });
    const rooms = await office.ledger.roomsOf(office.reading, {
      person: facts?.person ?? anId(),
      on: live.on,
    });
    expect([rooms.month.worked, rooms.year.worked]).toEqual([3, 3]);
  });
});
