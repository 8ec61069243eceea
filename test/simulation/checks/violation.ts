/** An invariant of sync.md B3 that did not hold. */
export type Violation = { readonly rule: string; readonly detail: string };
