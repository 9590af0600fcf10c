import { type Dice } from './dice';

/** Names as they stand on doorbells in the region; nobody bears these combinations on purpose. */
interface Origin {
  /** How many in a hundred. */
  readonly share: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Spoken at home, besides Dutch. */
  readonly language?: string;
}

const list = (names: string) => names.split(', ');

const origins: readonly Origin[] = [
  {
    share: 62,
    given: list(
      'An, Jo, Bo, Lies, Griet, Koen, Wim, Els, Rik, Mia, Luc, Carine, Dirk, Sofie, Bart, Annelies, Kurt, Nele, ' +
        'Geert, Hilde, Stijn, Veerle, Ronny, Martine, Tom, Ilse, Filip, Katrien, Gino, Ria, Jeroen, Linda, Marc, Evi',
    ),
    family: list(
      "d'Hondt, Vandenbroucke, Declercq, Vermeersch, Lefevere, De Wulf, Verhaeghe, Dewaele, D'hulster, Rommelaere, " +
        'Vanhaverbeke, Desmedt, Ghyselen, Cappelaere, Bossaert, Maes, Claeys, Debruyne, Wyffels, Top, Vandamme, ' +
        'Pattyn, Sohier, Vanthuyne, Dehaene, Provoost, Lams, Titeca, Decroos, Van Eecke',
    ),
  },
  {
    share: 12,
    given: list(
      'Fatima, Mohamed, Khadija, Youssef, Naima, Rachid, Samira, Hassan, Malika, Karim, Loubna, Ali',
    ),
    family: list(
      'El Amrani, Benali, Bouzidi, Ait Lahcen, El Idrissi, Tahiri, Chakir, Ouali, Ziani, Haddouchi',
    ),
    language: 'ar',
  },
  {
    share: 9,
    given: list('Ayşe, Mehmet, Fatma, Mustafa, Emine, Hüseyin, Zeynep, İbrahim, Elif, Osman'),
    family: list('Yılmaz, Kaya, Demir, Çelik, Şahin, Öztürk, Aydın, Doğan, Koç'),
    language: 'tr',
  },
  {
    share: 10,
    given: list('Oksana, Olena, Iryna, Andrii, Nataliia, Serhii, Yuliia, Mykola, Halyna, Kateryna'),
    family: list('Kovalenko, Shevchuk, Bondarenko, Tkachenko, Melnyk, Koval, Savchenko, Hrytsenko, Lysenko'),
    language: 'uk',
  },
  {
    share: 7,
    given: list('Agnieszka, Piotr, Małgorzata, Krzysztof, Ewa, Tomasz, Joanna, Paweł, Beata'),
    family: list(
      'Kowalska, Nowak, Wiśniewski, Wójcik, Kamińska, Lewandowski, Zielińska, Szymański, Dąbrowski',
    ),
    language: 'pl',
  },
];

export interface Named {
  readonly givenName: string;
  readonly familyName: string;
  /** ISO 639-1; Dutch first where it is spoken. */
  readonly languages: readonly string[];
}

/** Draws people of whom no two bear the same name. */
export class Names {
  private readonly given: Set<string>;

  constructor(
    private readonly dice: Dice,
    /** Names that somebody of the cast bears. */
    reserved: readonly string[] = [],
  ) {
    this.given = new Set(reserved);
  }

  next(): Named {
    for (;;) {
      const origin = this.origin();
      const givenName = this.dice.oneOf(origin.given);
      const familyName = this.dice.oneOf(origin.family);
      const name = `${givenName} ${familyName}`;
      if (this.given.has(name)) continue;
      this.given.add(name);
      return { givenName, familyName, languages: this.languages(origin) };
    }
  }

  private origin(): Origin {
    let rest = this.dice.between(1, 100);
    const found = origins.find(({ share }) => (rest -= share) <= 0);
    return found ?? this.dice.oneOf(origins);
  }

  private languages({ language }: Origin): readonly string[] {
    if (!language) return this.dice.happens(30) ? ['nl', 'fr'] : ['nl'];
    return this.dice.happens(75) ? ['nl', language] : [language];
  }
}
