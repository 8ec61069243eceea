import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { VersionSaid } from './use-version-acts.ts';
import { WrongList } from './wrong-list.tsx';

const good: ReadonlySet<VersionSaid['kind']> = new Set(['deployed', 'taken-back', 'called-off', 'drafts-made']);

/** What the last act on drafts and versions ended in, in words: what happened, or what to do. */
export const SaidVersion = ({ said }: { readonly said: VersionSaid }) => {
  const { t } = useTranslation('versions');
  if (said.kind === 'failed') return <Notice tone="act" what={t(failureKey(said.code))} />;
  const values = {
    number: said.kind === 'deployed' || said.kind === 'waiting-version' ? said.number : 0,
    count: said.kind === 'drafts-made' ? said.count : 0,
    time:
      said.kind === 'problems-ahead'
        ? formatDateTime(said.at)
        : said.kind === 'waiting-version'
          ? formatDateTime(said.from)
          : '',
  };
  const what = t(`said.${said.kind}`, values);
  if (said.kind === 'problems-ahead') {
    return <Notice tone="act" what={what} meaning={<WrongList problems={said.problems} />} />;
  }
  const waiting = said.kind === 'drafts-made' ? said.waiting.toSorted((a, b) => a - b).join(', ') : '';
  if (waiting !== '') return <Notice tone="act" what={what} meaning={t('said.still-waiting', { waiting })} />;
  return <Notice tone={good.has(said.kind) ? 'good' : 'act'} what={what} />;
};
