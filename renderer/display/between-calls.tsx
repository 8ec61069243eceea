import { useEffect, useState } from 'react';
import type { Board } from '#common/ipc/display-calls.ts';
import type { Bilingual } from '#common/ipc/views.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { afterItem, betweenItems, type BetweenItem } from './between-items.ts';

const Words = ({ text, english }: { readonly text: Bilingual; readonly english: boolean }) => (
  <div className="flex h-full flex-col items-center justify-center gap-[4vh] p-12 text-center">
    <p className="font-display text-[3.4rem] leading-snug font-semibold text-balance whitespace-pre-line">{text.vi}</p>
    {english && text.en !== '' && (
      <p lang="en" className="text-[2.2rem] leading-snug text-balance whitespace-pre-line text-soft">
        {text.en}
      </p>
    )}
  </div>
);

/** What a waiting room sees between calls: notices, pictures and videos without sound, one after the other. */
export const BetweenCalls = ({ board }: { readonly board: Board }) => {
  const client = useClient();
  const items = betweenItems(board);
  // `turn` grows with every item, so that a single video begins anew when it is over.
  const [{ key, turn }, setPlace] = useState<{ readonly key: string | null; readonly turn: number }>({
    key: null,
    turn: 0,
  });
  const item: BetweenItem | undefined = items.find((each) => each.key === key) ?? items[0];
  const at = item?.key ?? null;
  const next = () => setPlace({ key: afterItem(items, at), turn: turn + 1 });
  const seconds = item === undefined || item.kind === 'video' ? null : board.slideSeconds;

  useEffect(() => {
    if (seconds === null) return undefined;
    const timer = setTimeout(next, seconds * 1000);
    return () => clearTimeout(timer);
    // The timer runs from item to item; a renewed board must not start it anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [at, turn, seconds]);

  if (item === undefined) return null;
  const skip = (name: string) => {
    void client.call('board.media-broken', { name });
    next();
  };
  switch (item.kind) {
    case 'words':
      return <Words text={item.text} english={board.english} />;
    case 'picture':
      return (
        <img
          key={turn}
          alt=""
          src={item.address}
          onError={() => skip(item.name)}
          className="size-full object-contain"
        />
      );
    case 'video':
      return (
        <video
          key={turn}
          muted
          autoPlay
          playsInline
          aria-hidden="true"
          src={item.address}
          onEnded={next}
          onError={() => skip(item.name)}
          className="size-full object-contain"
        />
      );
  }
};
