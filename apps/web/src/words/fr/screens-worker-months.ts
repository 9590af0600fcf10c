import { type ScreenWords } from '../nl/screens';

export const monthScreens: ScreenWords['months'] = {
  see: 'Voir ce mois',
  title: (month) => `Mes heures en ${month}`,
  says: (worked, maximum) => `${worked} heures travaillées sur ${maximum}`,
  visits: 'Ce que vous avez fait',
  noVisits: 'Il n’y a pas encore d’heures ce mois-ci.',
  day: 'Jour',
  job: 'Mission',
  counted: 'Heures',
  unknownJob: 'mission qui n’est plus sur la liste',
  planned: 'Ce qui est encore prévu',
  nonePlanned: 'Rien n’est prévu ce mois-ci pour le moment.',
  travel: 'Déplacements de ce mois',
  travelSum: 'estimation',
  travelNone: 'Vos missions étaient proches. Il n’y a pas d’indemnité pour cela.',
  travelWays: (ways, kilometres) =>
    ways === 1
      ? `1 aller-retour, ${kilometres} km en tout.`
      : `${ways} allers-retours, ${kilometres} km en tout.`,
  travelUnknown: (ways) =>
    ways === 1
      ? 'Pour 1 mission, nous ne connaissons pas le trajet. Demandez-nous.'
      : `Pour ${ways} missions, nous ne connaissons pas le trajet. Demandez-nous.`,
  travelEstimate: 'C’est une estimation. Votre médiateur la vérifie.',
  nextStep: 'Votre prochaine étape',
  nextStepOn: (day) => `Convenu le ${day}.`,
  noNextStep: 'Il n’y a pas encore de prochaine étape. Demandez un entretien.',
  earlier: (month) => `Voir ${month}`,
  paper: 'Sur papier',
  toCard: 'Carte de ce mois',
  toForm: 'Feuille à faire signer',
  howToPrint: 'Imprimez cette page, ou demandez-le au guichet.',
  cardTitle: (month) => `Carte de ${month}`,
  cardOf: 'Nom',
  cardMadeOn: (day) => `Situation au ${day}.`,
  cardCode: 'Code vers ce mois sur votre téléphone',
  cardCodeSays: 'Visez le code avec votre appareil photo. Connectez-vous ensuite avec votre carte.',
  formCode: 'Code de cette feuille',
  formCodeSays: 'Pour le bureau : scannez cette feuille pour encoder les heures.',
  formTitle: 'Feuille d’heures (prestatieformulier)',
  formFor: (month) => `Pour ${month}`,
  formWorker: 'Wijk-werker',
  formPlace: 'Chez',
  formStart: 'De',
  formEnd: 'À',
  formSigned: 'Signature',
  formRule: 'Chaque heure commencée compte : 61 minutes font 2 heures.',
  formSignUser: 'Nom et signature de la personne qui a demandé le travail',
  formSignWorker: 'Signature du wijk-werker',
  formReturn: 'Remettez cette feuille au guichet.',
};
