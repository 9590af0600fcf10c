import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { organiserFile, setting } from '#registry';

/** In whose name an organiser's messages are written, and the number people can call. @throws NotFound */
export async function letterheadOf(
  reading: Reading,
  { organiser, on }: { readonly organiser: Id; readonly on: Day },
): Promise<{ readonly organiser: string; readonly telephone: string | null }> {
  const { organiser: file } = await organiserFile(reading, organiser);
  const telephone = await setting(reading, { organiser, name: 'help-telephone', on });
  return { organiser: file.name, telephone: typeof telephone === 'string' ? telephone : null };
}
