import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/ui/class-names.ts';
import type { DraftSource } from '../intake-draft.ts';

/** Where the dossier on the form comes from when it is not handed in now. */
export const SourceLine = ({ source }: { readonly source: DraftSource | null }) => {
  const { t } = useTranslation('intake');
  if (source === null) return null;
  const alone = source.kind === 'arrived' && source.alone;
  return (
    <p
      role="status"
      className={classNames(
        'rounded-control px-3 py-1 leading-snug font-medium',
        alone ? 'bg-offline-ground text-offline' : 'bg-brand-pale text-ink',
      )}
    >
      {source.kind === 'parcel'
        ? t('source.parcel', { number: source.parcel })
        : t(`source.${source.channel}`, { number: source.ref })}
      {alone && ` ${t('source.alone')}`}
    </p>
  );
};
