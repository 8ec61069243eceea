import { useLayoutEffect, useState } from 'react';
import { setLanguage, useLanguage } from '#renderer/app/i18n.ts';
import type { Language } from '#common/ipc/views.ts';

/** How this person wants the screen: all of it is forgotten for the next one. */
export type Comfort = {
  readonly large: boolean;
  /** High contrast (tương phản cao). */
  readonly contrast: boolean;
  /** Everything to touch in the lower half, for somebody in a wheelchair. */
  readonly low: boolean;
  /** Each screen is spoken. */
  readonly spoken: boolean;
};

const usual: Comfort = { large: false, contrast: false, low: false, spoken: false };

export type ComfortState = {
  readonly comfort: Comfort;
  readonly language: Language;
  readonly set: (change: Partial<Comfort>) => void;
  readonly forget: () => void;
  /** Whether there is anything to forget. */
  readonly isUsual: boolean;
};

/** The comfort of this window; the style sheets read it from <html>. */
export const useComfort = (): ComfortState => {
  const [comfort, setComfort] = useState(usual);
  const language = useLanguage();
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['type'] = comfort.large ? 'large' : 'normal';
    dataset['contrast'] = comfort.contrast ? 'high' : 'normal';
    dataset['reach'] = comfort.low ? 'low' : 'normal';
  }, [comfort]);
  return {
    comfort,
    language,
    set: (change) => setComfort((before) => ({ ...before, ...change })),
    forget: () => {
      setComfort(usual);
      void setLanguage('vi');
    },
    isUsual: language === 'vi' && Object.values(comfort).every((on) => !on),
  };
};
