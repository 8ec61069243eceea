/** Ends a switch over a union: does not compile while a case is missing, throws (a bug) if a value escaped its type. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
};
