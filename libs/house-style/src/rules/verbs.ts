/** Everything that can be done here, for the table of roles. */
export const houseStyleVerbs = ['houseStyle.change'] as const;
export type HouseStyleVerb = (typeof houseStyleVerbs)[number];
