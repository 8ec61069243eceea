import { useTranslation } from 'react-i18next';
import type { ClosedDoor } from '#common/ipc/kiosk-calls.ts';
import { reopening } from './closed-words.ts';

export type ClosedMarkProps = {
  readonly door: ClosedDoor;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
};

/** In two or three words: when a closed service gives numbers again. */
export const ClosedMark = ({ door, now }: ClosedMarkProps) => {
  const { t } = useTranslation('kiosk');
  const again = reopening(door.reopensAt, now);
  return <span>{t(`tile-closed.${again.kind}`, again)}</span>;
};
