import { Stethoscope } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys, type KeyBindings } from '#renderer/app/use-keys.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { HardwarePage } from './hardware-page.tsx';
import { useLongPress } from './use-long-press.ts';

/** Left alone for this long before citizens, the page closes itself, ms. */
const FORGOTTEN_MS = 180_000;

const noKeys: KeyBindings = {};

/** A press inside a field counts: the cursor is always in one. */
const composed = ({ isComposing }: KeyboardEvent): boolean => isComposing;

export type HardwareDoorProps = {
  /** `key`: F1 or its button, at windows of staff. `gesture`: a long press on the title, at windows before citizens. */
  readonly by: 'key' | 'gesture';
};

/** The way to the hardware page from a window: in the status strip of staff, beside the screen of citizens. */
export const HardwareDoor = ({ by }: HardwareDoorProps) => {
  const { t } = useTranslation('hardware');
  const client = useClient();
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  const close = useCallback(() => {
    setOpen(false);
    void client.call('hardware.close', {});
  }, [client]);

  useLongPress(by === 'gesture' && !open, '[data-staff-door]', show);
  useKeys(
    by === 'key'
      ? {
          F1: (event) => {
            event.preventDefault();
            if (!event.repeat && document.querySelector('dialog[open]') === null) show();
          },
        }
      : noKeys,
    composed,
  );
  useEffect(() => {
    if (by !== 'gesture' || !open) return;
    let timer = setTimeout(close, FORGOTTEN_MS);
    const awake = (): void => {
      clearTimeout(timer);
      timer = setTimeout(close, FORGOTTEN_MS);
    };
    window.addEventListener('pointerdown', awake, true);
    window.addEventListener('keydown', awake, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', awake, true);
      window.removeEventListener('keydown', awake, true);
    };
  }, [by, open, close]);

  return (
    <>
      {by === 'key' && (
        <Button variant="quiet" className="px-2!" icon={Stethoscope} keys="F1" onPress={show}>
          {t('open')}
        </Button>
      )}
      {open && <HardwarePage onClose={close} />}
    </>
  );
};
