import { useTranslation } from 'react-i18next';
import { assertNever } from '#common/kit/assert-never.ts';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { ChangedField } from '#common/domain/settings/changed-fields.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { SettingsSaid } from './use-save-setting.ts';

/** What changed, field by field: short values with what they were. */
const Changed = ({ changed }: { readonly changed: readonly ChangedField[] }) => {
  const { t } = useTranslation('settings');
  return (
    <>
      {changed
        .map(({ field, from, to }) => {
          const name = t(`changed.${field.replaceAll('.', '-')}`);
          const isShort = from !== null && to !== null && !['true', 'false', '-1'].includes(to);
          return isShort ? t('said.from-to', { name, from, to }) : name;
        })
        .join('; ')}
    </>
  );
};

/** What the last save ended in, in words: what changed, or what to do. */
export const SaidLine = ({ said }: { readonly said: SettingsSaid }) => {
  const { t } = useTranslation('settings');
  switch (said.kind) {
    case 'saved':
      return (
        <Notice
          tone="good"
          what={
            said.isNew ? (
              t('said.added')
            ) : (
              <>
                {t('said.saved')} <Changed changed={said.changed} />
              </>
            )
          }
          meaning={t('said.everywhere')}
        />
      );
    case 'problems':
      return <Notice tone="act" what={t('said.problems')} />;
    case 'not-found':
      return <Notice tone="act" what={t('said.not-found')} />;
    case 'changed-elsewhere':
      return (
        <Notice
          tone="act"
          what={t('said.elsewhere', { by: said.last.by, time: formatDateTime(said.last.at) })}
          meaning={t('said.elsewhere-advice')}
        />
      );
    case 'failed':
      return <Notice tone="act" what={t(failureKey(said.code))} />;
    default:
      return assertNever(said);
  }
};
