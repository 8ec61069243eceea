import { useTranslation } from 'react-i18next';
import type { ServiceTile } from '#common/ipc/kiosk-calls.ts';
import { allClosed } from './arrange-tiles.ts';
import { reopening, reopeningWords } from './closed-words.ts';

export type StartSituation = {
  /** The service whose number is being asked for, or null. */
  readonly chosen: string | null;
  /** The backend does not answer. */
  readonly away: boolean;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
};

/** What the head of the start screen says: a greeting, that a number is on its way, or that all is closed and until when. */
export const useStartWords = (
  services: readonly ServiceTile[],
  { chosen, away, now }: StartSituation,
): { readonly title: string; readonly words: string } => {
  const { t } = useTranslation('kiosk');
  if (chosen !== null) return { title: t('issuing'), words: t(away ? 'issuing-away' : 'issuing-advice') };
  const door = allClosed(services).service?.door;
  if (door?.kind !== 'closed') return { title: t('greeting'), words: t('invitation') };
  return { title: t(`closed.${door.why}`), words: reopeningWords(t, reopening(door.reopensAt, now)) };
};
