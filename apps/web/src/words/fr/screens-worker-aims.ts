import { type ScreenWords } from '../nl/screens';

export const aimScreens: ScreenWords['aims'] = {
  link: 'Le travail que j’aime',
  title: 'Quel travail aimez-vous ?',
  says: 'Nous en tenons compte quand nous répartissons les missions. Nous ne pouvons rien promettre.',
  none: 'Vous n’avez encore rien choisi.',
  kinds: { wish: 'J’aime ce travail', 'learning-goal': 'Je veux l’apprendre' },
  choose: 'Choisissez une sorte de travail',
  takeAway: 'Enlever',
  /** Kinds of work, by their code in the catalogue. */
  groups: {
    TUIN: 'Le jardin',
    LTB: 'La ferme',
    HERST: 'Les petites réparations',
    BEG: 'Aider et accompagner',
    HUIS: 'Aider à la maison',
    LOG: 'Préparer et porter',
    ADM: 'Le bureau',
    PREV: 'La sécurité',
  },
  done: { said: 'Merci. Nous le savons maintenant.', takenAway: 'C’est enlevé.' },
  other: 'Ce travail n’est plus sur la liste. Choisissez autre chose.',
};
