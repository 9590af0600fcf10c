import { type Open } from '../support/databases';
import { ASchool } from './a-school';

/** Opens schools in the evening of the day of the story, or of another, and closes them after each sentence. */
export function schoolsOn(open: Open, today: string): (on?: string) => Promise<ASchool> {
  const opened: ASchool[] = [];
  afterEach(async () => {
    for (const school of opened.splice(0)) await school.close();
  });
  return async (on = today) => {
    const school = await ASchool.open(open, { now: `${on}T09:00:00.000Z` });
    opened.push(school);
    return school.on(on);
  };
}
