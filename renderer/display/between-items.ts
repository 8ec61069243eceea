import type { Board } from '#common/ipc/display-calls.ts';
import type { Bilingual } from '#common/ipc/views.ts';

/** One thing that is shown between calls. */
export type BetweenItem =
  | { readonly kind: 'words'; readonly key: string; readonly text: Bilingual }
  | { readonly kind: 'picture' | 'video'; readonly key: string; readonly name: string; readonly address: string };

/** What a board shows between calls, in order: its notices, then its files. With neither, the notice of the centre. */
export const betweenItems = ({
  slides,
  media,
  notice,
}: Pick<Board, 'slides' | 'media' | 'notice'>): readonly BetweenItem[] => {
  const items: readonly BetweenItem[] = [
    ...slides.map((text, index): BetweenItem => ({ kind: 'words', key: `words ${index}`, text })),
    ...media.map(({ kind, name, address }): BetweenItem => ({ kind, key: `file ${name}`, name, address })),
  ];
  return items.length > 0 ? items : [{ kind: 'words', key: 'notice', text: notice }];
};

/** The key of what follows; from one that is gone, the first. */
export const afterItem = (items: readonly BetweenItem[], key: string | null): string | null => {
  const place = items.findIndex((item) => item.key === key);
  return items[(place + 1) % items.length]?.key ?? null;
};
