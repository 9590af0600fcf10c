import { addDays, type Day } from '#kernel';
import { type UserKind } from '#regulation';
import { type Dice } from './dice';
import { Names } from './names';
import { reachOf, type ReachStory } from './reach';
import { homes, municipalities, type Municipality, type Village } from './region';

export interface SiteStory {
  readonly name: string;
  readonly nisCode: string;
  readonly village: Village;
}

export interface UserStory {
  /** Short name within the story, such as `school 3`. */
  readonly key: string;
  readonly reach: ReachStory;
  readonly kind: UserKind;
  readonly name: string;
  /** Who is called. */
  readonly contact: string;
  readonly joinedOn: Day;
  readonly sites: readonly SiteStory[];
  /** Never got beyond registering: no agreement signed, or no fee paid. */
  readonly stopped: 'before-agreement' | 'before-fee' | null;
}

/** Together three hundred, of all six kinds. */
const counts: Readonly<Record<UserKind, number>> = {
  municipality: municipalities.length,
  ocmw: municipalities.length,
  school: 36,
  farm: 34,
  'non-profit': 44,
  'private-person': 170,
};

const schoolNames =
  'De Bron, De Wegwijzer, Het Klavertje, De Zonnebloem, De IJzerklim, De Kreek, Sint-Jozef, De Boomgaard, ' +
  'Onze-Lieve-Vrouw, De Letterdoos, Het Anker, De Regenboog';
const farmNames =
  'Hof ter Zilverbeke, De Blauwe Hoeve, De Rode Poort, Hof van Lepe, De Kleiput, De Meerschen, Ter Doest, De Vijfhoek';
const clubNames =
  'Harmonie Sint-Cecilia, Natuurpunt-werkgroep, Voetbalclub De Polder, Chiro De Zwaluw, Buurthuis De Sluis, ' +
  'Toneelkring Vreugd in Deugd, Ruilwinkel De Kring, Seniorenclub Levensvreugd, Fietsersbond-afdeling, Repair Café';

const list = (names: string) => names.split(', ');

type At = { readonly municipality: Municipality; readonly village: Village };

function nameOf(kind: UserKind, index: number, at: At, names: Names): string {
  const { place } = at.village;
  const nth = (of: string[]) => of[index % of.length] ?? '';
  if (kind === 'municipality') return `Gemeente ${at.municipality.name}`;
  if (kind === 'ocmw') return `OCMW ${at.municipality.name}`;
  if (kind === 'school') return `Basisschool ${nth(list(schoolNames))} ${place}`;
  if (kind === 'farm') return `${nth(list(farmNames))} (${place})`;
  if (kind === 'non-profit') return `${nth(list(clubNames))} ${place}`;
  const { givenName, familyName } = names.next();
  return `${givenName} ${familyName}`;
}

/** A town hall stands where the town is; all others are spread over the villages. */
function placeOf(kind: UserKind, index: number, dice: Dice): At {
  const municipality = municipalities[index % municipalities.length];
  const village = municipality?.villages[0];
  const isTown =
    kind === 'municipality' || kind === 'ocmw' || (kind === 'school' && index < municipalities.length);
  return isTown && municipality && village ? { municipality, village } : dice.oneOf(homes);
}

function sitesOf(kind: UserKind, name: string, at: At): SiteStory[] {
  const { nisCode, villages } = at.municipality;
  const main = { name: kind === 'private-person' ? 'thuis' : name, nisCode, village: at.village };
  const second = villages[1];
  const hasSecond = (kind === 'school' || kind === 'municipality') && second && second !== at.village;
  return hasSecond ? [main, { name: `afdeling ${second.place}`, nisCode, village: second }] : [main];
}

function joined(kind: UserKind, index: number, dice: Dice, { from, until }: { from: Day; until: Day }): Day {
  // The first school is new, so that its story begins in the README.
  if (kind === 'school' && index === 0) return addDays(until, -30);
  const fromTheStart = kind === 'municipality' || kind === 'ocmw' || index < 12;
  const wished = addDays(until, -dice.between(20, 360));
  return fromTheStart || wished <= from ? addDays(from, dice.between(1, 6)) : wished;
}

const stopped = (dice: Dice, index: number): UserStory['stopped'] =>
  index < 12 || !dice.happens(8) ? null : dice.oneOf(['before-agreement', 'before-fee'] as const);

/** Their numbers begin after those of the workers. */
const AFTER_THE_WORKERS = 1_001;

/** Those who ask for work to be done. */
export function users(dice: Dice, year: { from: Day; until: Day }): UserStory[] {
  const names = new Names(dice);
  const kinds = Object.keys(counts) as UserKind[];
  const told = kinds.flatMap((kind) =>
    Array.from({ length: counts[kind] }, (_, index) => {
      const at = placeOf(kind, index, dice);
      const name = nameOf(kind, index, at, names);
      const { givenName, familyName } = names.next();
      return {
        key: `${kind} ${index + 1}`,
        kind,
        name,
        contact: kind === 'private-person' ? name : `${givenName} ${familyName}`,
        joinedOn: joined(kind, index, dice, year),
        sites: sitesOf(kind, name, at),
        stopped: stopped(dice, index),
      };
    }),
  );
  return told.map((user, index) => {
    const who = user.kind === 'private-person' ? 'private-person' : 'organisation';
    return { ...user, reach: reachOf(who, AFTER_THE_WORKERS + index, user.key) };
  });
}
