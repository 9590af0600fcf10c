import { type PlanDecisionKind } from '#plan';
import { type PairingKind } from '#matching';

/** How often plans are followed, and why they are not. */
export const followedWords = {
  title: 'Hoe vaak gevolgd?',
  lead: 'Zo vaak werd een voorstel gevolgd of niet gevolgd. Kijk hier elk kwartaal naar.',
  watch:
    'Wordt bijna niets anders beslist? Kijk dan of er nog echt nagekeken wordt. Wordt er steeds meer anders beslist? Dan kloppen de regels of de gegevens niet.',
  none: 'Er is in deze maanden nog over geen voorstel beslist.',
  toPlan: 'Naar de planning',
  month: 'Maand',
  columns: {
    accept: 'Aanvaard',
    refuse: 'Niet gevolgd',
    override: 'Iemand anders gekozen',
    conflict: 'Kon niet meer',
  } satisfies Readonly<Record<PlanDecisionKind, string>>,
  share: 'Aandeel anders beslist',
  reasons: 'Waarom niet gevolgd',
  paired: 'Vastgezet of apart gehouden',
  pairs: {
    lock: 'vastgezet',
    ban: 'apart gehouden',
    reserve: 'reserve',
  } satisfies Readonly<Record<PairingKind, string>>,
  reason: 'Reden',
  times: 'Keer',
  kept: 'Geteld zonder namen. Wie wat besliste, staat bij elk voorstel.',
  csv: 'Als bestand (CSV)',
};
