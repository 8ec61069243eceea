import { inject } from 'vitest';

declare module 'vitest' {
  // Only an interface joins the one that vitest declares.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface ProvidedContext {
    /** At which of its sizes a screen is looked at: `npm test` takes the first, `npm run test:sizes` all others. */
    readonly sizes: 'first' | 'others';
  }
}

/** The sizes at which this run looks at a screen, out of all at which it must stand. */
export const sizesToTest = <S>(first: S, ...others: readonly S[]): readonly S[] =>
  inject('sizes') === 'first' ? [first] : others;
