import { caseloads } from '#registry';
import { caseloadWords } from '../../../words/nl/staff/people';
import { type ListAsked, Select } from '../../frame';

/** The filter on whose people a list shows: one's own, those of the team, or everybody. */
export const WhoseFilter = ({ filters }: Pick<ListAsked, 'filters'>) => (
  <Select
    name="caseload"
    label={caseloadWords.filter}
    value={filters.caseload || 'all'}
    choices={caseloads.map((whose) => [whose, caseloadWords.choices[whose]] as const)}
  />
);
