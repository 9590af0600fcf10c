import { Injectable } from '@nestjs/common';
import { type Id, isId, NotFound } from '#kernel';
import { endingsOf, type RecordAnswer, recordsAbout } from '#registry';
import { type Screen } from '../../frame';
import { Mistyped } from '../../frame/typed';
import { idsIn } from '../ids-in';
import { filePath, officePath } from '../office';
import { PersonFiles } from '../person-files';
import { type AnyRow, type RecordForm } from './record-form';
import { RecordOptions } from './record-options';
import { partOf, type RecordPageProps } from './record-page';
import { suggestedFor } from './suggested';

/** Where a new record stands in the address. */
export const NEW = 'nieuw';

export type RecordPath = Readonly<Record<'organiserId' | 'ownerId', string>> & { readonly recordId?: string };

/** What a page of a record shows, and whose and which it is. */
export interface RecordInHand {
  readonly organiser: Id;
  readonly owner: Id;
  readonly given: RecordPageProps;
  /** Endings that this record had caused before. */
  readonly endingsBefore: number;
}

/** What every page of a record begins and ends with. */
@Injectable()
export class RecordDesk {
  constructor(
    private readonly files: PersonFiles,
    private readonly lists: RecordOptions,
  ) {}

  /** The file opened, its look on record, and the record in it. @throws NotFound */
  async open(screen: Screen, form: RecordForm, path: RecordPath): Promise<RecordInHand> {
    const { organiserId: organiser, ownerId: id } = idsIn(path, 'organiserId', 'ownerId');
    const record = path.recordId ?? NEW;
    const { access, today } = screen;
    const { noun } = form;
    const { reading } = this.files;
    const owner = await this.files.owner(form.of, { access, organiser, id, what: noun });
    const rows = await recordsAbout(reading, { organiser, noun, owner: id });
    const row = rows.find((one) => one.id === record);
    if (record !== NEW && (!row || !isId(record))) throw new NotFound(noun, record);
    const options = await this.lists.of(form.lists, { organiser, owner: id, today });
    const suggested = row ? undefined : await suggestedFor(reading, { organiser, form, rows, today });
    const before = row ? await endingsOf(reading, { organiser, ref: row.id }) : [];
    const given = { owner, form, row, options, suggested };
    return { organiser, owner: id, given, endingsBefore: before.length };
  }

  /** Back to the file; what ended something leads to its consequences first. */
  done(screen: Screen, { given, endingsBefore }: RecordInHand, { endings }: RecordAnswer<AnyRow>): string {
    const { owner, form } = given;
    const [ending] = endings;
    if (ending && endings.length > endingsBefore)
      return screen.goTo(`${officePath(owner.organiser)}/gevolgen/${ending.id}?gedaan=bewaard`);
    return screen.goTo(`${filePath(owner.organiser, owner.kind, owner.id)}/${partOf(form)}?gedaan=bewaard`);
  }
}

/** What a form says, or every fault of it at once. @throws Mistyped */
export function typedRecord(screen: Screen, { form, row }: RecordPageProps): object {
  const standing = (row ?? {}) as Readonly<Record<string, unknown>>;
  const told: Record<string, unknown> = {};
  const faults = Object.entries(form.fields).flatMap(([name, field]) => {
    const value = field.read(screen.typed, { name, today: screen.today, before: standing[name] });
    if (value === undefined) return [{ field: name, says: form.words.fields[name]?.wrong ?? '' }];
    told[name] = value;
    return [];
  });
  if (faults.length > 0) throw new Mistyped(faults);
  return told;
}
