import { type Reading } from '#database';
import { NotFound } from '#kernel';
import { In } from 'typeorm';
import { type LocalChoices, type LocalDecision, type Municipality, type NisCode } from '../rules';
import { municipalityRows, organiserChoiceRows, unionRows } from './tables';

/** Every municipality that is or was; some three hundred. */
export const allMunicipalities = (reading: Reading): Promise<Municipality[]> =>
  reading.table(municipalityRows).find({ order: { nisCode: 'ASC' } });

/**
 * What was chosen in the municipalities that have to do with some places: the ones named, those that merged
 * into them, and those they merged into. Four statements, however many places.
 */
export async function choicesIn(reading: Reading, named: readonly NisCode[]): Promise<LocalChoices> {
  const municipalities = await municipalitiesAround(reading, named);
  const where = { municipality: In(municipalities.map(({ nisCode }) => nisCode)) };
  return {
    municipalities,
    decisions: await decisionsIn(reading, municipalities),
    organisers: await reading.table(organiserChoiceRows).findBy(where),
    unions: await reading.table(unionRows).findBy(where),
  };
}

/** Up to the former municipalities, and from there down to what each merged into. */
const municipalitiesAround = async (reading: Reading, named: readonly NisCode[]): Promise<Municipality[]> =>
  named.length === 0
    ? []
    : reading.rows<Municipality>(
        `with recursive
          former (nis_code) as (
            select nis_code from municipality where nis_code in (${named.map(() => '?').join(', ')})
            union select m.nis_code from former f join municipality m on m.successor = f.nis_code),
          around (nis_code) as (
            select nis_code from former
            union select m.successor from around a join municipality m on m.nis_code = a.nis_code
              where m.successor is not null)
        select m.nis_code, m.name, m.province, m.main_postal_code, m.valid_from, m.valid_until, m.successor
          from around a join municipality m on m.nis_code = a.nis_code
          order by m.nis_code`,
        named,
      );

async function decisionsIn(
  reading: Reading,
  municipalities: readonly Municipality[],
): Promise<LocalDecision[]> {
  if (municipalities.length === 0) return [];
  const codes = municipalities.map(({ nisCode }) => nisCode);
  return reading.rows<LocalDecision>(
    `select d.id, d.kind, d.task, d.reference, d.displacement_reasoning, d.decided_on, d.valid_from, d.recorded_at,
        p.municipality
      from local_decision_place p join local_decision d on d.id = p.decision
      where p.municipality in (${codes.map(() => '?').join(', ')})`,
    codes,
  );
}

/** Who serves every municipality, and what was united. */
export async function allChoices(reading: Reading): Promise<Omit<LocalChoices, 'decisions'>> {
  return {
    municipalities: await allMunicipalities(reading),
    organisers: await reading.table(organiserChoiceRows).find(),
    unions: await reading.table(unionRows).find(),
  };
}

/** What a municipality chose for itself, first to last. @throws NotFound when it never was there */
export async function ownChoices(reading: Reading, municipality: NisCode) {
  const known = await reading.table(municipalityRows).findOneBy({ nisCode: municipality });
  if (known === null) throw new NotFound('municipality', municipality);
  const asked = { where: { municipality }, order: { validFrom: 'ASC', recordedAt: 'ASC' } } as const;
  return {
    organisers: await reading.table(organiserChoiceRows).find(asked),
    unions: await reading.table(unionRows).find(asked),
  };
}
