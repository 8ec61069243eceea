import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Says for some seconds that a supervisor has seen this screen: nobody is looked at without knowing. */
export const LookedAt = ({ at }: { readonly at: number | null }) => {
  const { t } = useTranslation('floor');
  if (at === null) return null;
  return (
    <p
      role="status"
      className="fixed bottom-6 left-1/2 z-40 flex -translate-x-1/2 items-center gap-3 rounded-card border border-edge bg-surface px-6 py-3 text-[1.2em] font-semibold text-ink shadow-raised"
    >
      <Eye aria-hidden="true" className="size-[1.3em]" />
      {t('look.seen')}
    </p>
  );
};
