export const NUMBER_BOUNDS = ['over', 'under', 'least', 'most', 'exact'] as const;
/** How a number bounds another: more than it, less, at least, at most, or within the ten that begin with it. */
export type NumberBound = (typeof NUMBER_BOUNDS)[number] | 'decade';
