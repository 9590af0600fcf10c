import { INSTALLATION } from '#database';
import { day } from '#kernel';
import { figure, wijkWerken } from '#regulation';
import {
  chequePriceOf,
  type NewSetting,
  organiserFile,
  payeeOf,
  regimeOf,
  settingsOf,
  VDAB,
} from '#registry';
import { aCommand } from '../support/commands';
import { eachDatabase, type Open } from '../support/databases';
import { AALST, aNewOrganiser, AnOffice, HAALTERT, LEDE } from './an-office';

const ON = day('2026-11-16');

eachDatabase('an organiser', (open: Open) => {
  it('that is a city large enough serves it, and has a book of its own', async () => {
    const office = await AnOffice.empty(open);
    const { organiser } = await office.registerOrganiser();
    expect(organiser).toMatchObject({
      kind: 'municipality',
      regime: wijkWerken.code,
      deviation: null,
      version: 1,
    });
    const serving = await office.catalogue.organiserFor(office.reading, { municipality: AALST, on: ON });
    expect(serving).toBe(organiser.id);
    await expect(office.user()).resolves.toBeDefined();
  });

  it('that is a town too small is refused, and overruled by a recorded deviation only', async () => {
    const office = await AnOffice.empty(open);
    const small = { kind: 'municipality', municipalities: [LEDE] };
    const command = { books: [INSTALLATION], subject: office.organiser };
    await expect(
      office.organisers.register(aCommand({ ...command, reason: 'toch maar' }), aNewOrganiser(small)),
    ).rejects.toMatchObject({
      refusals: [{ code: 'organiser-inhabitants-below-minimum', weight: 'refuses' }],
    });
    const { organiser } = await office.registerOrganiser({ ...small, deviation: 'MB 2026/3' });
    expect(organiser.deviation).toBe('MB 2026/3');
  });

  it('that is a partnership counts its municipalities together, each once', async () => {
    const office = await AnOffice.empty(open);
    await expect(
      office.registerOrganiser({ kind: 'partnership', municipalities: [LEDE, HAALTERT, LEDE, LEDE] }),
    ).rejects.toMatchObject({ refusals: [{ code: 'organiser-inhabitants-below-minimum' }] });
    await office.registerOrganiser({ kind: 'partnership', municipalities: [LEDE, HAALTERT, AALST] });
    const serving = await office.catalogue.organiserFor(office.reading, { municipality: LEDE, on: ON });
    expect(serving).toBe(office.organiser);
  });

  it('of a kind the law does not know is refused, whatever reason is given', async () => {
    const office = await AnOffice.empty(open);
    const command = aCommand({
      books: [INSTALLATION],
      subject: office.organiser,
      reason: 'het is een vriend',
    });
    await expect(office.organisers.register(command, aNewOrganiser({ kind: 'firm' }))).rejects.toMatchObject({
      refusals: [{ code: 'organiser-kind-unknown' }],
    });
  });

  it('in a municipality outside Flanders is refused', async () => {
    const office = await AnOffice.empty(open);
    await expect(
      office.registerOrganiser({ municipalities: ['21004'], deviation: 'MB' }),
    ).rejects.toMatchObject({ refusals: [{ code: 'place-not-in-flanders' }] });
  });

  it('keeps a doubtful KBO number and says so', async () => {
    const office = await AnOffice.open(open);
    const edit = (version: number, kboNumber: string) =>
      office.organisers.edit(office.command({ subject: office.organiser }), {
        version,
        changes: { kboNumber },
      });
    expect((await edit(1, '0403.019.261')).answer.doubts).toEqual([]);
    const { answer } = await edit(2, '2.000.000.339');
    expect(answer.doubts).toMatchObject([{ code: 'kbo-number-doubtful', weight: 'warns' }]);
    await expect(edit(2, '0')).rejects.toMatchObject({ name: 'ChangedMeanwhile' });
  });
});

const aSetting = (what: Partial<NewSetting>): NewSetting => ({
  name: 'interim-days-maximum',
  from: day('2026-01-01'),
  decidedOn: day('2026-06-01'),
  value: 12,
  source: 'brief van VDAB, 1 juni 2026',
  certainty: 'found',
  ...what,
});

eachDatabase('a dated setting', (open: Open) => {
  const interim = async (office: AnOffice, on: string) =>
    figure(await regimeOf(office.reading, office.organiser), 'interim-days-maximum', day(on));

  it('of the installation counts for every organiser from its day on', async () => {
    const office = await AnOffice.open(open);
    const other = await office.another();
    const before = await interim(office, '2026-06-01');
    await office.settings.set(aCommand({ books: [INSTALLATION] }), aSetting({ value: before + 2 }));
    expect(await interim(office, '2026-06-01')).toBe(before + 2);
    expect(await interim(other, '2026-06-01')).toBe(before + 2);
    expect(await interim(office, '2025-12-31')).toBe(before);
  });

  it('of one organiser counts for that one', async () => {
    const office = await AnOffice.open(open);
    const other = await office.another();
    const before = await interim(other, '2026-06-01');
    await office.settings.set(office.command(), aSetting({ value: before + 1 }));
    expect(await interim(office, '2026-06-01')).toBe(before + 1);
    expect(await interim(other, '2026-06-01')).toBe(before);
    expect(await settingsOf(office.reading, office.organiser)).toMatchObject([
      { source: 'brief van VDAB, 1 juni 2026' },
    ]);
  });

  it('of one organiser cannot change the law', async () => {
    const office = await AnOffice.open(open);
    await expect(
      office.settings.set(office.command(), aSetting({ name: 'hours-per-month-maximum', value: 1 })),
    ).rejects.toMatchObject({ refusals: [{ code: 'figure-not-for-organiser' }] });
  });

  it.each(['__proto__', 'constructor', 'hours-per-week'])(
    'with the name %s is refused as unknown',
    async (name) => {
      const office = await AnOffice.open(open);
      await expect(office.settings.set(office.command(), aSetting({ name }))).rejects.toMatchObject({
        refusals: [{ code: 'figure-unknown' }],
      });
    },
  );

  it('of a wrong shape is an error that names the shape', async () => {
    const office = await AnOffice.open(open);
    await expect(office.settings.set(office.command(), aSetting({ value: 'twaalf' }))).rejects.toThrow(
      'a whole number',
    );
  });

  it('says whom users pay once both the name and the account are set, and takes no account with a slip in it', async () => {
    const office = await AnOffice.open(open);
    const asked = { organiser: office.organiser, on: day('2026-06-01') };
    const set = (name: string, value: string) =>
      office.settings.set(office.command(), aSetting({ name, value, from: day('2026-01-01') }));
    await set('payee-name', 'Wijk-werken Leuven');
    expect(await payeeOf(office.reading, asked)).toBeUndefined();
    await expect(set('payee-iban', 'BE68 5390 0754 7043')).rejects.toMatchObject({
      refusals: [{ code: 'payee-iban-wrong' }],
    });
    await set('payee-iban', 'BE68 5390 0754 7034');
    expect(await payeeOf(office.reading, asked)).toEqual({
      name: 'Wijk-werken Leuven',
      iban: 'BE68 5390 0754 7034',
    });
    expect(await payeeOf(office.reading, { ...asked, on: day('2025-12-31') })).toBeUndefined();
  });

  it('gives the price of a cheque as it counts on a day, with its shares', async () => {
    const office = await AnOffice.open(open);
    const price = (value: number, from: string) =>
      office.settings.set(office.command(), aSetting({ name: 'cheque-price-cents', value, from: day(from) }));
    const asked = (on: string) => chequePriceOf(office.reading, { organiser: office.organiser, on: day(on) });
    await expect(asked('2026-06-01')).rejects.toThrow('no setting');
    const [lowest = 0, , higher = 0] = wijkWerken.chapters.flatMap(
      ({ lists }) => lists['cheque-prices-cents']?.versions[0]?.value ?? [],
    );
    await price(lowest, '2026-01-01');
    await expect(price(higher, '2026-12-01')).rejects.toMatchObject({
      refusals: [{ code: 'cheque-price-changes-on-new-year' }],
    });
    await price(higher, '2027-01-01');
    await office.settings.set(office.command(), aSetting({ name: 'vdab-share-cents', value: 50 }));
    expect(await asked('2026-12-31')).toEqual({ priceCents: lowest, shares: [{ owner: VDAB, cents: 50 }] });
    expect((await asked('2027-01-01')).priceCents).toBe(higher);
    await expect(price(lowest + 1, '2028-01-01')).rejects.toMatchObject({
      refusals: [{ code: 'cheque-price-not-in-list' }],
    });
    await expect(
      office.settings.set(office.command(), aSetting({ name: 'vdab-share-cents', value: lowest })),
    ).rejects.toMatchObject({ refusals: [{ code: 'cheque-shares-over-price' }] });
    expect(await asked('2026-12-31')).toMatchObject({ shares: [{ cents: 50 }] });
  });

  it('leaves an organiser that does not exist not found', async () => {
    const office = await AnOffice.open(open);
    await expect(regimeOf(office.reading, INSTALLATION)).rejects.toThrow('no organiser');
    await expect(organiserFile(office.reading, INSTALLATION)).rejects.toThrow('no organiser');
  });
});
