import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { Duplicate } from '#common/ipc/intake-calls.ts';
import { Button } from '#renderer/ui/button.tsx';

export type DuplicateListProps = {
  readonly duplicates: readonly Duplicate[];
  readonly onOpen: (dossier: string) => void;
};

/** Dossiers that the one on the form may be the same as, each with its door. */
export const DuplicateList = ({ duplicates, onOpen }: DuplicateListProps) => {
  const { t } = useTranslation('intake');
  return (
    <ul className="flex flex-col gap-1">
      {duplicates.map((one) => (
        <li key={one.id} className="flex items-center gap-3">
          <p className="min-w-0 grow leading-snug">
            {t(`duplicate.${one.why}`, {
              code: one.code === '' ? t('duplicate.no-code') : one.code,
              procedure: one.procedureName,
              owner: one.ownerName,
              at: formatDateTime(one.receivedAt),
              counter: one.counter,
            })}
          </p>
          <Button data-skip onPress={() => onOpen(one.id)}>
            {t('duplicate.open')}
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** The warning on the form, before F8 is pressed. */
export const DuplicateBox = ({ duplicates, onOpen }: DuplicateListProps) => {
  const { t } = useTranslation('intake');
  if (duplicates.length === 0) return null;
  return (
    <section
      aria-label={t('duplicate.title')}
      className="rounded-control border border-offline-edge bg-offline-ground px-3 py-1.5 text-offline"
    >
      <h3 className="font-sans leading-snug font-semibold">{t('duplicate.title')}</h3>
      <DuplicateList duplicates={duplicates} onOpen={onOpen} />
    </section>
  );
};
