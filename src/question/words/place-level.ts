/** How wide a place a question word asks for. */
export type PlaceLevel = 'building' | 'city' | 'country';
