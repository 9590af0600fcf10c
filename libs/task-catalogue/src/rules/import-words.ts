import { type Certainty, type UserKind } from '#regulation';
import { isRequirementCode, type Requirement, type RequirementCode } from './requirements';
import { type TaskScope } from './task';

/** The Dutch words of a catalogue file, and what they are called in the service. */
export const userKindsByWord: Readonly<Record<string, UserKind>> = {
  particulier: 'private-person',
  gemeente: 'municipality',
  ocmw: 'ocmw',
  onderwijs: 'school',
  vzw: 'non-profit',
  landbouw: 'farm',
};

export const certaintiesByWord: Readonly<Record<string, Certainty>> = {
  found: 'found',
  found2: 'found-second-hand',
  general: 'assumed',
};

export const scopesByWord: Readonly<Record<string, TaskScope>> = {
  true: 'local',
  false: 'flemish',
  unknown: 'unknown',
};

export const transitionalSidesByWord: Readonly<Record<string, 'user' | 'worker'>> = {
  gebruiker: 'user',
  'wijk-werker': 'worker',
};

const requirementsByText: Readonly<Record<string, RequirementCode>> = {
  'uittreksel strafregister art. 596.2': 'extract-596-2',
  rijbewijs: 'driving-licence',
  voedselhygiëne: 'food-hygiene',
  'opleiding en machtiging': 'mandate-crossing',
  'wettelijke voorwaarden gemeenschapswacht': 'community-guard',
  'bewoond gebouw van de gebruiker': 'inhabited-dwelling',
  occasioneel: 'occasional',
  seizoensgebonden: 'seasonal',
  'kleine omvang': 'small-scale',
  uitzonderlijk: 'exceptional',
  'gebruiker en wijk-werker deden dit al via PWA eind 2017': 'transitional',
  'overgangsmaatregel PWA sinds 2004': 'transitional',
  'mogelijk enkel overgang (bron onduidelijk)': 'transitional-unclear',
  'lokaal toegevoegd, voorbeeld Gent 2018': 'locally-added',
  'corona 2020-2021; einddatum te bevestigen': 'end-day-unclear',
};

/** Stands behind what no source of the line says. */
const GENERAL_KNOWLEDGE = / \(algemene kennis\)$/;

/**
 * A requirement as a file writes it: a code of ours, or one of the sentences known from the list. What is only
 * general knowledge is assumed, however sure the line itself. Undefined when nobody knows what it asks.
 */
export function requirementFrom(text: string, ofLine: Certainty): Requirement | undefined {
  const bare = text.replace(GENERAL_KNOWLEDGE, '');
  const known = Object.hasOwn(requirementsByText, bare) ? requirementsByText[bare] : undefined;
  const code = isRequirementCode(bare) ? bare : known;
  return code && { code, explanation: text, certainty: bare === text ? ofLine : 'assumed' };
}
