import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Microphone } from './microphone.ts';

/** Speech reaches about this loudness (RMS) when somebody speaks well into the microphone. */
const good = 0.12;

/** How loud the microphone hears now: the bar should reach the middle while speaking. */
export const LevelMeter = ({ microphone }: { readonly microphone: Microphone }) => {
  const { t } = useTranslation('voice');
  const meter = useRef<HTMLMeterElement>(null);
  useEffect(() => {
    let frame = 0;
    const draw = (): void => {
      if (meter.current !== null) meter.current.value = Math.min(1, Math.sqrt(microphone.level() / (2 * good)));
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [microphone]);
  return (
    <label className="flex items-center gap-3">
      <span className="shrink-0 text-soft">{t('level')}</span>
      <meter ref={meter} min={0} max={1} low={0.25} optimum={0.6} high={0.95} value={0} className="h-4 w-full" />
    </label>
  );
};
