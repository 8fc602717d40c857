import { STATUSES, type Fact, type FactValue } from './fact.ts';

type StatusValue = Extract<FactValue, { status: unknown }>;

const isStatusValue = (value: FactValue | undefined): value is StatusValue =>
  !!value && 'status' in value && STATUSES.includes(value.status);

/** The status a fact carries; anything that is no known status is "unknown", never open. */
export const statusOf = (fact: Fact | undefined): StatusValue =>
  isStatusValue(fact?.value) ? fact.value : { status: 'unknown' };
