/** What a page of the room gets: it tells whether it has something that is not saved. */
export type BookPageProps = { readonly onDirty: (dirty: boolean) => void };
