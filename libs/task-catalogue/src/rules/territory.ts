import { type Day, type Id } from '#kernel';
import { standingChoice } from './choices';
import { lineagesIn, type Municipality, municipalityOn, type NisCode } from './municipality';
import { type LocalChoices } from './request';

/** A municipality as it is on a day: of which former ones its land comes, and who serves it. */
export interface Territory extends Municipality {
  /** Former municipalities whose land belongs to it; a place there should name its own. */
  readonly formerMunicipalities: readonly NisCode[];
  /** More than one where former municipalities chose differently and nobody united them. */
  readonly organisers: readonly Id[];
}

/** The municipalities that exist on a day, by name. */
export function territoriesOn(on: Day, local: Omit<LocalChoices, 'decisions'>): Territory[] {
  const { municipalities, organisers, unions } = local;
  const lineages = lineagesIn(municipalities);
  return municipalities
    .flatMap((municipality) => {
      const own = lineages.filter((lineage) => municipalityOn(on, lineage) === municipality);
      if (own.length === 0) return [];
      const serving = own.flatMap(
        (lineage) => standingChoice(organisers, { lineage, unions, on })?.organiser ?? [],
      );
      const starts = own.flatMap(([start]) => start?.nisCode ?? []);
      const formerMunicipalities = starts.filter((code) => code !== municipality.nisCode);
      return [{ ...municipality, formerMunicipalities, organisers: [...new Set(serving)] }];
    })
    .sort((one, other) => (nameAndCode(one) < nameAndCode(other) ? -1 : 1));
}

/** The key by which municipalities are ordered, and a page continues: two may have one name. */
export const nameAndCode = ({ name, nisCode }: Pick<Municipality, 'name' | 'nisCode'>) =>
  `${name} ${nisCode}`;
