import { type ScreenWords } from '../nl/screens';

export const statementScreens: ScreenWords['statements'] = {
  title: (month: string) => `Relevé de ${month}`,
  hours: (count: number) => (count === 1 ? '1 heure' : `${count} heures`),
  amounts: {
    worker: (amount: string) => `indemnité ${amount}`,
    user: (amount: string) => `payé avec des chèques de ${amount}`,
  },
  lines: 'Toutes les heures de ce mois',
  day: 'Jour',
  others: { worker: 'Chez qui', user: 'Qui est venu' },
  who: 'Nom',
  counted: 'Heures',
  amount: 'Montant',
  note: 'Remarque',
  total: 'Total',
  takenBack: 'annulé pour être corrigé',
  late: 'heures d’un mois précédent',
  withoutWork: 'venu pour rien : pas de travail, mais payé',
  withoutWorkTotal: 'dont payé sans travail',
  none: 'Il n’y a pas encore d’heures confirmées ce mois-ci.',
  rule: 'Chaque heure commencée compte pour 1 heure.',
  months: 'Autres mois',
  file: 'Enregistrer en fichier (CSV)',
  see: 'Relevé à garder ou à imprimer',
};
