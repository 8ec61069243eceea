import { TriangleAlert, Volume2, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BoardStanding } from '#common/ipc/board-settings-calls.ts';

/** How a board stands now: whether it is there, whether it speaks, what it did not speak or show, and why. */
export const StandingLines = ({ board }: { readonly board: BoardStanding }) => {
  const { t } = useTranslation('boards');
  const { connected, sound, speaks, media, unspoken } = board;
  if (!connected) return <p className="text-soft">{t('standing.away')}</p>;
  const Icon = sound === 'on' ? Volume2 : VolumeX;
  return (
    <ul className="flex flex-col gap-1">
      <li className="flex items-center gap-2">
        <Icon aria-hidden="true" className="size-5 shrink-0" />
        {speaks ? t('standing.speaks') : t(`standing.sound.${sound ?? 'unknown'}`)}
      </li>
      {media !== null && <li>{t('standing.media', { count: media.files })}</li>}
      {media?.skipped.map(({ name, why }) => (
        <li key={name} className="flex items-center gap-2 rounded-control bg-act-ground px-2 text-act">
          <TriangleAlert aria-hidden="true" className="size-5 shrink-0" />
          {t(`standing.skipped.${why}`, { name })}
        </li>
      ))}
      {unspoken.map(({ label, call, why }, index) => (
        // The same call may be there twice.
        <li key={index} className="text-soft">
          {t(`standing.unspoken.${why}`, { label, call })}
        </li>
      ))}
    </ul>
  );
};
