import { type FillingGroup } from '#plan';

const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;

/** "40 minuten", "5 uur", "3 dagen": as rough as it is long. */
export function durationTold(minutes: number): string {
  if (minutes < MINUTES_PER_HOUR) return minutes === 1 ? '1 minuut' : `${minutes} minuten`;
  const hours = Math.round(minutes / MINUTES_PER_HOUR);
  if (hours < 2 * HOURS_PER_DAY) return `${hours} uur`;
  return `${Math.round(hours / HOURS_PER_DAY)} dagen`;
}

const groups: Readonly<Record<FillingGroup, string>> = {
  class: 'Hoe dringend',
  userKind: 'Soort gebruiker',
  municipality: 'Gemeente',
};

/** A month of planning in figures. */
export const planFiguresWords = {
  title: 'Cijfers van de planning',
  of: (month: string) => `Cijfers van ${month}`,
  lead: 'Geteld over alle klussen van deze maand, ook wat met de hand gegeven is.',
  before: 'Vorige maand',
  after: 'Volgende maand',
  csv: 'Als bestand (CSV)',
  none: 'In deze maand wordt geen enkele klus gevraagd.',
  filled: 'Wat ingevuld is',
  groups,
  seats: 'Plaatsen ingevuld',
  hours: 'Uren ingevuld',
  measured: 'Hoe het verliep',
  what: 'Maat',
  value: 'Deze maand',
  toFill: 'Van aanvraag tot iemand de klus heeft',
  toSubstitute: 'Van afwezigheid tot een vervanger',
  spread: (median: string, ninetieth: string, times: number) =>
    `meestal ${median}, bijna altijd binnen ${ninetieth} (${times} keer)`,
  never: 'kwam niet voor',
  series: 'Verschillende mensen per reeks',
  ofSeries: (each: string, most: number, count: number) =>
    `gemiddeld ${each}, hoogstens ${most} (${count === 1 ? '1 reeks' : `${count} reeksen`})`,
  changed: 'Gezegd en daarna veranderd',
  ofJobs: (changed: number, given: number) => `${changed} op ${given} klussen`,
  overCap: 'Mensen boven hun uren',
  overCapNone: 'niemand',
  overCapSome: (count: number) => `${count}: dit mag niet voorkomen, zeg het aan de beheerder`,
  runs: 'Planningen die klaar zijn',
  proven: 'Daarvan zeker de best mogelijke',
  withoutPlan: 'Zonder resultaat: mislukt of niet mogelijk',
  gap: 'Niet zeker de beste: het eerste doel dat beter kon',
  gapOf: (goal: string, value: string, bound: string | null) =>
    bound === null ? `${goal}: ${value}` : `${goal}: ${value}, beter dan ${bound} kan zeker niet`,
  perGoal: 'Hoe lang rekenen per doel',
  goal: 'Doel',
  seconds: 'Seconden (midden van alle planningen)',
};
