import { useTranslation } from 'react-i18next';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import { daysOf } from '#common/domain/form/register-period.ts';
import type { FormWish } from '#common/ipc/form-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useView, type Topic } from '#renderer/app/use-view.ts';
import { FormSheetView } from '#renderer/ui/form-sheet.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

/** A book of a whole period takes longer to make than the paper of one dossier; ms. */
const BOOK_PACE_MS = 30_000;

const followed: readonly Topic[] = ['dossiers', 'config'];

/** A book of days that are over stays as it was looked up: whoever wants it anew opens it anew, and printing makes it anew. */
const topicsOf = ({ period }: FormWish): readonly Topic[] =>
  period !== null && daysOf(period).last < businessDay(Date.now()) ? [] : followed;

/** The sheets of a form as the next print makes them. */
export const FormPreview = ({ wish }: { readonly wish: FormWish }) => {
  const { t } = useTranslation('forms');
  const view = useView('form.show', wish, topicsOf(wish), wish.period === null ? {} : { paceMs: BOOK_PACE_MS });
  if (view.kind === 'failed') return <Notice tone="offline" what={t(failureKey(view.trouble))} />;
  if (view.kind === 'loading') {
    return (
      <p role="status" className="m-auto text-soft">
        {t('reading')}
      </p>
    );
  }
  if (view.value.kind === 'not-found') return <p>{t('not-found')}</p>;
  if (view.value.kind === 'too-many') return <Notice tone="calm" what={t('too-many', { count: view.value.rows })} />;
  return (
    <div className="m-auto flex flex-col gap-4">
      {view.value.drawn.sheets.map((drawn, index) => (
        // The sheets of a form have no name but their place.
        <div key={index} className="mx-auto shadow-raised">
          <FormSheetView drawn={drawn} />
        </div>
      ))}
    </div>
  );
};
