export const NUMBER_BOUNDS = ['over', 'under', 'least', 'most', 'exact'] as const;
/** How a number bounds another: more than it, less, at least, at most. */
export type NumberBound = (typeof NUMBER_BOUNDS)[number];
