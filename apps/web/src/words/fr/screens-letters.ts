import { type ScreenWords } from '../nl/screens';

export const letterScreens: ScreenWords['letters'] = {
  greeting: 'Bonjour',
  codeSubject: 'Votre code pour vous connecter',
  codeSays: 'Tapez ce code sur la page où vous l’avez demandé :',
  codeTime: (minutes) => `Le code marche ${minutes} minutes, une seule fois.`,
  codeLink: 'Ou connectez-vous avec ce lien :',
  staffSubject: 'Connectez-vous avec votre mot de passe',
  staffSays: 'Vous avez demandé un code. Vous avez un mot de passe, donc un code ne suffit pas.',
  staffLink: 'Mot de passe oublié ? Choisissez-en un nouveau ici :',
  forgotSubject: 'Choisissez un nouveau mot de passe',
  forgotSays: 'Vous voulez un nouveau mot de passe. Choisissez-le avec ce lien :',
  forgotTime: (minutes) => `Le lien marche ${minutes} minutes, une seule fois.`,
  inviteSubject: (organiser) => `Bienvenue à wijk-werken : ${organiser}`,
  inviteSays: (name) =>
    `Vous êtes la personne de contact de ${name}. Choisissez un mot de passe avec ce lien :`,
  inviteStaffSays: (organiser) =>
    `Vous pouvez vous connecter pour ${organiser}. Choisissez un mot de passe avec ce lien :`,
  inviteTime: (days) => `Le lien marche ${days} jours, une seule fois.`,
  notYou: 'Vous n’avez rien demandé ? Alors ne faites rien. Ne donnez ce code ou ce lien à personne.',
};
