/**
 * A uid or the key of a state in a form that every store holds one to one: as inside a JSON string, so without U+0000 and broken surrogates.
 * An ordinary text stays what it is.
 */
export const storableKey = (key: string): string => JSON.stringify(key).slice(1, -1);

/** The key of what a store gives back; `stored` was made by `storableKey`. */
export const keyOfStored = (stored: string): string => String(JSON.parse(`"${stored}"`));
