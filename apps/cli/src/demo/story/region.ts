/**
 * Where the story plays: eight real neighbouring municipalities between the coast and the hills, in a
 * partnership that does not exist. Names, NIS codes and postal codes are those of Statbel and bpost.
 */
export interface Village {
  readonly postalCode: string;
  readonly place: string;
}

export interface Municipality {
  readonly nisCode: string;
  readonly name: string;
  readonly villages: readonly Village[];
}

const villages = (postalCode: string, places: string): Village[] =>
  places.split(', ').map((place) => ({ postalCode, place }));

export const partnership = 'Wijk-werken IJzerstreek';

export const municipalities: readonly Municipality[] = [
  {
    nisCode: '32003',
    name: 'Diksmuide',
    villages: villages('8600', 'Diksmuide, Esen, Woumen, Vladslo, Keiem, Pervijze'),
  },
  {
    nisCode: '38025',
    name: 'Veurne',
    villages: villages('8630', 'Veurne, Bulskamp, Steenkerke, Beauvoorde'),
  },
  { nisCode: '32011', name: 'Kortemark', villages: villages('8610', 'Kortemark, Handzame, Werken, Zarren') },
  { nisCode: '32006', name: 'Houthulst', villages: villages('8650', 'Houthulst, Klerken, Merkem') },
  { nisCode: '32010', name: 'Koekelare', villages: villages('8680', 'Koekelare, Bovekerke, Zande') },
  { nisCode: '38002', name: 'Alveringem', villages: villages('8690', 'Alveringem, Hoogstade, Oeren') },
  { nisCode: '33041', name: 'Vleteren', villages: villages('8640', 'Oostvleteren, Westvleteren, Woesten') },
  {
    nisCode: '32030',
    name: 'Lo-Reninge',
    villages: villages('8647', 'Lo, Reninge, Noordschote, Pollinkhove'),
  },
];

/** The larger the place, the more people: each municipality as often as it has thousands of inhabitants, about. */
export const homes: readonly { readonly municipality: Municipality; readonly village: Village }[] = [
  17, 12, 13, 10, 9, 5, 4, 3,
].flatMap((thousands, place) => {
  const municipality = municipalities[place];
  if (!municipality) return [];
  return Array.from({ length: thousands }, (_, turn) => {
    // Every second household lives in the main village.
    const village = municipality.villages[turn % 2 === 0 ? 0 : turn % municipality.villages.length];
    return village ? [{ municipality, village }] : [];
  }).flat();
});
