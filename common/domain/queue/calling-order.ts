/** What the calling order looks at. */
export type Queued = { readonly id: string; readonly arrivedAt: number };

/** Who is called first: by arrival, then by id so that every terminal agrees. Never by number: the series that printed it must not matter. */
export const byCallingOrder = (a: Queued, b: Queued): number => a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
