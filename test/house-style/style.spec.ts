import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  contrastOf,
  grounds,
  type HouseStyleRefusal,
  type HouseStyleRefusalCode,
  HouseStyles,
  houseStyleOf,
  inkOn,
  leastContrast,
  LOGO_BYTES_MAXIMUM,
  logoOf,
  refusalsOfLogo,
  refusalsToStyle,
} from '#house-style';
import { ChangedMeanwhile } from '#kernel';
import fc from 'fast-check';
import { anOrganiser } from '../api/actors';
import { aCommand } from '../support/commands';
import { eachDatabase } from '../support/databases';

const bytes = (text: string) => new TextEncoder().encode(text);
const drawing = (inside = '<path d="M0 0h10v10z"/>') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`;
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const style = (what: Partial<Parameters<typeof refusalsToStyle>[0]>) =>
  refusalsToStyle({ name: null, colour: null, colourDark: null, ...what });

interface Case {
  readonly says: string;
  readonly refusals: () => readonly HouseStyleRefusal[];
  readonly almost: () => readonly HouseStyleRefusal[];
}

/** For each code the situation in which that rule and no other says no, and one close by in which none does. */
const cases: Record<HouseStyleRefusalCode, Case> = {
  'style-name-too-long': {
    says: 'a name of 41 letters',
    refusals: () => style({ name: 'a'.repeat(41) }),
    almost: () => style({ name: 'a'.repeat(40) }),
  },
  'colour-unreadable': {
    says: 'a colour by its name',
    refusals: () => style({ colour: 'green' }),
    almost: () => style({ colour: '#0B5D57' }),
  },
  'colour-too-faint': {
    says: 'a light orange by day',
    refusals: () => style({ colour: '#ff8c00' }),
    almost: () => style({ colour: '#8a4b00' }),
  },
  'colour-dark-too-faint': {
    says: 'a deep blue in the dark',
    refusals: () => style({ colourDark: '#0b3d91' }),
    almost: () => style({ colourDark: '#9cc2ff' }),
  },
  'logo-too-large': {
    says: 'a drawing of one byte too many',
    refusals: () => refusalsOfLogo(bytes(drawing().padEnd(LOGO_BYTES_MAXIMUM + 1))),
    almost: () => refusalsOfLogo(bytes(drawing().padEnd(LOGO_BYTES_MAXIMUM))),
  },
  'logo-of-other-kind': {
    says: 'a photograph called logo.png',
    refusals: () => refusalsOfLogo(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])),
    almost: () => refusalsOfLogo(PNG),
  },
  'logo-unsafe': {
    says: 'a drawing with a script in it',
    refusals: () => refusalsOfLogo(bytes(drawing('<script>fetch("/account")</script>'))),
    almost: () => refusalsOfLogo(bytes(drawing())),
  },
};

describe('the style of an organiser', () => {
  it.each(Object.entries(cases))('%s is refused', (code, { refusals, almost }) => {
    expect(refusals().map((refusal) => refusal.code)).toEqual([code]);
    expect(almost()).toEqual([]);
  });

  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
  ])('%s on %s has a contrast of %d, as WCAG reckons it', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBeCloseTo(ratio, 2);
  });

  const colour = fc.nat(0xffffff).map((number) => `#${number.toString(16).padStart(6, '0')}`);

  it('whatever colour is let through, letters in it and on it can be read', () => {
    fc.assert(
      fc.property(colour, (one) => {
        if (style({ colour: one }).length > 0) return;
        expect(contrastOf(one, inkOn(one))).toBeGreaterThanOrEqual(4.5);
        for (const ground of grounds.light) expect(contrastOf(one, ground)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(colour, (one) => {
        expect(style({ colourDark: one }).length > 0).toBe(leastContrast(one, 'dark') < 4.5);
      }),
    );
  });

  it('is reckoned on the grounds that the stylesheet has', () => {
    const css = readFileSync(join(__dirname, '../../apps/web/public/screens.css'), 'utf8');
    const [, day = '', dark = ''] = css.split(/:root \{/);
    for (const [tokens, listed] of [
      [day, grounds.light],
      [dark, grounds.dark],
    ] as const) {
      const of = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
      expect([of('paper'), of('ground'), of('asked'), of('done')]).toEqual([...listed]);
    }
  });

  it.each([
    '<rect onload="alert(1)"/>',
    '<a href="https://elders.example"><path d="M0 0"/></a>',
    '<a xlink:href="javascript:alert(1)"><path d="M0 0"/></a>',
    '<image href="https://elders.example/a.png"/>',
    '<foreignObject><body/></foreignObject>',
    '<style>@import "https://elders.example/a.css";</style>',
    '<path fill="url(https://elders.example/#a)"/>',
    '<use href="https://elders.example/a.svg#b"/>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
  ])('a drawing with %s is more than a drawing', (inside) => {
    expect(refusalsOfLogo(bytes(drawing(inside))).map(({ code }) => code)).toEqual(['logo-unsafe']);
  });

  it.each([
    '<defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M0 0"/>',
    '<defs><path id="b" d="M0 0"/></defs><use href="#b"/>',
    '<style>.c { fill: #0b5d57; }</style><path class="c" d="M0 0"/>',
    '<title>Stad Leuven, dienst wijk-werken</title>',
  ])('a drawing with %s is one', (inside) => {
    expect(refusalsOfLogo(bytes(drawing(inside)))).toEqual([]);
  });

  it('a doctype, in which a drawing could name anything, is refused too', () => {
    const xml = `<?xml version="1.0"?><!-- logo -->${drawing()}`;
    expect(refusalsOfLogo(bytes(xml))).toEqual([]);
    const doctype = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>${drawing()}`;
    expect(refusalsOfLogo(bytes(doctype))).toHaveLength(1);
  });
});

eachDatabase('a style that is kept', (open) => {
  const asked = { name: 'Stad Leuven', colour: '#8a1538', colourDark: '#ffb3c7', version: 0, logo: PNG };

  it('has a version, keeps its logo, and is plain before and after', async () => {
    const { database } = await open();
    const organiser = await anOrganiser(database);
    const styles = new HouseStyles(database.road);
    const command = () => aCommand({ books: [organiser], subject: organiser });
    expect(await houseStyleOf(database.reading, organiser)).toMatchObject({ version: 0, colour: null });

    await styles.change(command(), asked);
    const { answer } = await styles.change(command(), { ...asked, version: 1, logo: 'keep', name: null });
    expect(answer).toEqual({
      version: 2,
      name: null,
      colour: '#8a1538',
      colourDark: '#ffb3c7',
      logoType: 'image/png',
    });
    const logo = await logoOf(database.reading, organiser);
    expect(new Uint8Array(logo?.content ?? [])).toEqual(PNG);

    const plain = { name: null, colour: null, colourDark: null, logo: 'none', version: 2 } as const;
    expect((await styles.change(command(), plain)).answer).toMatchObject({ version: 3, logoType: null });
    expect(await logoOf(database.reading, organiser)).toBeUndefined();
  });

  it('is not written over by who saw an older one', async () => {
    const { database } = await open();
    const organiser = await anOrganiser(database);
    const styles = new HouseStyles(database.road);
    const command = () => aCommand({ books: [organiser], subject: organiser });
    await styles.change(command(), asked);
    await expect(styles.change(command(), asked)).rejects.toThrow(ChangedMeanwhile);
  });
});
