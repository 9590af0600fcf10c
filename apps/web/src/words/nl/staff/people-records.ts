import { type TravelMode } from '#regulation';
import {
  type AimKind,
  type ForbiddenGround,
  type NoGoReason,
  type ReferringBody,
  type WorkerStatus,
} from '#registry';

const dayHint = 'Bijvoorbeeld 12/1/2026, morgen of vrijdag.';
const firstDay = { label: 'Vanaf', hint: dayHint, wrong: 'Geef de eerste dag, zoals 12/1/2026.' };
const lastDay = {
  label: 'Tot en met',
  hint: 'Laat leeg als er geen einde is.',
  wrong: 'Geef de laatste dag, zoals 12/1/2026, of laat leeg.',
};

export const weekWords = {
  days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  upTo: (first: string, last: string) => `${first} tot en met ${last}`,
  wholeDay: 'de hele dag',
  field: (day: string, at: 0 | 1, side: 'start' | 'end') =>
    `${day}, ${at === 0 ? 'eerste' : 'tweede'} tijd, ${side === 'start' ? 'van' : 'tot'}`,
};

export const statusWords: Readonly<Record<WorkerStatus, string>> = {
  jobseeker: 'Werkzoekende, ingeschreven bij VDAB',
  leefloon: 'Leefloon of gelijkgesteld',
  'riziv-with-permission': 'RIZIV-uitkering, met toestemming van de adviserend arts',
  interested: 'Belangstellende, nog niet toegeleid',
  none: 'Geen van deze',
};

export const travelWords: Readonly<Record<TravelMode, string>> = {
  foot: 'Te voet',
  bicycle: 'Fiets',
  'e-bike': 'Elektrische fiets',
  moped: 'Bromfiets',
  'public-transport': 'Bus, tram of trein',
  car: 'Auto',
};

export const tongueWords: Readonly<Record<string, string>> = {
  nl: 'Nederlands',
  fr: 'Frans',
  en: 'Engels',
  de: 'Duits',
  ar: 'Arabisch',
  tr: 'Turks',
  es: 'Spaans',
  pl: 'Pools',
  ro: 'Roemeens',
  ru: 'Russisch',
  uk: 'Oekraïens',
  fa: 'Farsi of Dari',
  ps: 'Pasjtoe',
  ti: 'Tigrinya',
  so: 'Somalisch',
};

export const bodyWords: Readonly<Record<ReferringBody, string>> = { vdab: 'VDAB', ocmw: 'OCMW' };

export const noGoReasonWords: Readonly<Record<NoGoReason, string>> = {
  'asked-by-worker': 'Gevraagd door de wijk-werker',
  'asked-by-user': 'Gevraagd door de gebruiker',
  'went-wrong-before': 'Ging eerder niet goed',
  'family-or-household': 'Familie of hetzelfde gezin',
  safety: 'Veiligheid',
  'cannot-do-task': 'Kan deze taak niet doen',
};

export const aimWords: Readonly<Record<AimKind, string>> = {
  wish: 'Doet dit graag',
  'learning-goal': 'Wil dit leren',
};

/** Wishes that are never granted: they can be told, so that they are refused in words and counted without names. */
export const forbiddenWishes: Readonly<Record<ForbiddenGround, string>> = {
  origin: 'Wens over afkomst (mag niet)',
  belief: 'Wens over geloof (mag niet)',
  gender: 'Wens over geslacht (mag niet)',
  age: 'Wens over leeftijd (mag niet)',
  health: 'Wens over gezondheid (mag niet)',
};

/** Stands where such a wish could be written down, for whoever hears it at the telephone. */
export const forbiddenSays =
  'Een wens over afkomst, geloof, geslacht, leeftijd of gezondheid mag niet. Zeg dat gerust zo aan wie het vraagt.';

export const certificateWords: Readonly<Record<string, string>> = {
  'extract-596-2': 'Uittreksel voor werk met kinderen (596.2)',
  'driving-licence': 'Rijbewijs',
  'food-hygiene': 'Attest voedselhygiëne',
  'mandate-crossing': 'Machtiging gemachtigd opzichter',
  'community-guard': 'Attest gemeenschapswacht',
  transitional: 'Bewijs van wie dit al deed onder PWA',
  other: 'Een ander attest',
};

export const dwellingWords = { inhabited: 'Bewoonde woning', other: 'Iets anders' } as const;
export const unknownDwelling = 'Niet van toepassing';
/** What a list says while nothing of it is chosen. */
export const notChosen = 'Kies uit de lijst';
export const anyReferrer = 'Niet op de lijst';
export const wholeUser = 'Voor alle plaatsen';

const agreementFields = {
  from: firstDay,
  until: { ...lastDay, label: 'Afgesproken tot en met', hint: 'De laatste dag die op het blad staat.' },
  signedOn: {
    label: 'Getekend op',
    hint: 'Laat leeg tot beiden getekend hebben.',
    wrong: 'Geef de dag van de handtekening, of laat leeg.',
  },
  endedOn: {
    label: 'Vroeger gestopt op',
    hint: 'Alleen als de overeenkomst vóór haar einde stopt: de laatste dag.',
    wrong: 'Geef de laatste dag, of laat leeg.',
  },
  endReason: {
    label: 'Waarom vroeger gestopt',
    hint: 'Laat leeg als ze gewoon doorloopt.',
    wrong: 'Zeg waarom.',
  },
};

export const agreementKinds = {
  worker: {
    one: 'Wijk-werkovereenkomst',
    many: 'Wijk-werkovereenkomsten',
    add: 'Nieuwe overeenkomst',
    none: 'Er is nog geen wijk-werkovereenkomst.',
    fields: agreementFields,
  },
  user: {
    one: 'Gebruikersovereenkomst',
    many: 'Gebruikersovereenkomsten',
    add: 'Nieuwe overeenkomst',
    none: 'Er is nog geen gebruikersovereenkomst.',
    fields: agreementFields,
  },
};

export const referenceFields = { firstDay, lastDay, dayHint };
