import { GraduationCap } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from './use-view.ts';

/** The band over every screen of a terminal where nothing is real (tập huấn, trình diễn). Nothing closes it, and a page in front of the screen has it too (app.css). */
export const MarkBand = () => {
  const { t } = useTranslation('app');
  const view = useView('terminal.standing', {}, ['status']);
  const mark = view.kind === 'ready' ? (view.value.mark ?? null) : null;
  const words = mark === null ? null : t(`mark.${mark}`);
  useLayoutEffect(() => {
    const page = document.documentElement;
    if (words === null) return undefined;
    page.dataset['mark'] = 'on';
    // What lies in front of everything is drawn by the browser above any element of the page: its band is text of its own.
    page.style.setProperty('--mark-words', JSON.stringify(words));
    return () => {
      delete page.dataset['mark'];
      page.style.removeProperty('--mark-words');
    };
  }, [words]);
  if (words === null) return null;
  return (
    <aside aria-label={t('mark.title')} className="app-mark">
      <GraduationCap aria-hidden="true" className="size-[1.25em] shrink-0" />
      <p>{words}</p>
    </aside>
  );
};
