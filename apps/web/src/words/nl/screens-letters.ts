/** What goes out by mail: a subject, and plain words. */
export const letterScreens = {
  greeting: 'Dag',
  codeSubject: 'Uw code om aan te melden',
  codeSays: 'Typ deze code op de pagina waar u ze vroeg:',
  codeTime: (minutes: number) => `De code werkt ${minutes} minuten, en 1 keer.`,
  codeLink: 'Of meld aan met deze link:',
  staffSubject: 'Meld aan met uw wachtwoord',
  staffSays: 'U vroeg een code om aan te melden. U hebt een wachtwoord, dus dat kan niet met een code.',
  staffLink: 'Wachtwoord vergeten? Kies hier een nieuw:',
  forgotSubject: 'Kies een nieuw wachtwoord',
  forgotSays: 'U wilt een nieuw wachtwoord. Kies het met deze link:',
  forgotTime: (minutes: number) => `De link werkt ${minutes} minuten, en 1 keer.`,
  inviteSubject: (organiser: string) => `Welkom bij wijk-werken: ${organiser}`,
  inviteSays: (name: string) => `U bent contact voor ${name}. Kies een wachtwoord met deze link:`,
  inviteStaffSays: (organiser: string) =>
    `U kunt aanmelden voor ${organiser}. Kies een wachtwoord met deze link:`,
  inviteTime: (days: number) => `De link werkt ${days} dagen, en 1 keer.`,
  notYou: 'Hebt u dit niet gevraagd? Dan hoeft u niets te doen. Geef de code of de link aan niemand.',
};
