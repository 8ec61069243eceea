import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#common/ipc/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Names } from './fields.tsx';

const slidesAtMost = 20;

export type SlideListProps = {
  readonly slides: readonly Bilingual[];
  readonly onChange: (slides: Bilingual[]) => void;
};

/** The notices of a waiting room, in the order they are shown. */
export const SlideList = ({ slides, onChange }: SlideListProps) => {
  const { t } = useTranslation('boards');
  return (
    <ol className="flex flex-col gap-3">
      {slides.map((slide, index) => (
        // Notices have no name but their place.
        <li key={index} className="grid grid-cols-[1fr_auto] items-end gap-3">
          <Names
            label={(language) => t(`slide.${language}`, { number: index + 1 })}
            value={slide}
            max={300}
            lines={2}
            onChange={(next) => onChange(slides.map((each, place) => (place === index ? next : each)))}
          />
          <Button
            icon={Trash2}
            aria-label={t('slide.remove', { number: index + 1 })}
            onPress={() => onChange(slides.filter((_each, place) => place !== index))}
          >
            {t('slide.remove-short')}
          </Button>
        </li>
      ))}
      {slides.length < slidesAtMost && (
        <li>
          <Button icon={Plus} onPress={() => onChange([...slides, { vi: '', en: '' }])}>
            {t('slide.add')}
          </Button>
        </li>
      )}
    </ol>
  );
};
