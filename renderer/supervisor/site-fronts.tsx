import { useTranslation } from 'react-i18next';
import { assertNever } from '#common/kit/assert-never.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { EnrolCodeDialog } from './enrol-code-dialog.tsx';
import { EnrolForDialog } from './enrol-for-dialog.tsx';
import type { Said, SiteActs } from './use-site-acts.ts';

const goodOutcomes: ReadonlySet<string> = new Set(['revoked', 'promoted', 'already-hub']);

/** What the last act about a machine ended in, in words. */
export const SaidLine = ({ said }: { readonly said: Said }) => {
  const { t } = useTranslation('supervisor');
  switch (said.kind) {
    case 'failed':
      return <Notice tone="act" what={t(failureKey(said.code))} />;
    case 'revoked':
      return (
        <Notice
          tone={goodOutcomes.has(said.how) ? 'good' : 'act'}
          what={t(`revoke.done.${said.how}`, { terminal: said.terminal })}
        />
      );
    case 'promoted':
      return <Notice tone={goodOutcomes.has(said.how) ? 'good' : 'act'} what={t(`promote.done.${said.how}`)} />;
    default:
      return assertNever(said);
  }
};

/** The dialog that stands in front, if any. */
export const SiteFront = ({ acts, terminal }: { readonly acts: SiteActs; readonly terminal: string }) => {
  const { t } = useTranslation('supervisor');
  const { front, busy, show } = acts;
  const close = () => show({ kind: 'none' });
  switch (front.kind) {
    case 'none':
      return null;
    case 'ask-code':
      return <EnrolForDialog busy={busy} onMake={acts.makeCode} onClose={close} />;
    case 'code':
      return <EnrolCodeDialog made={front.made} onAgain={acts.askCode} onClose={close} />;
    case 'ask-revoke':
      return (
        <AskDialog
          title={t('revoke.title', { terminal: front.terminal })}
          meaning={[t('revoke.what'), t('revoke.stays'), t('revoke.back')]}
          yes={t('revoke.yes')}
          busy={busy}
          danger
          onYes={() => acts.revoke(front.terminal)}
          onNo={close}
        />
      );
    case 'ask-promote':
      return (
        <AskDialog
          title={t('promote.title', { terminal })}
          meaning={[t('promote.what'), t('promote.stays'), t('promote.old')]}
          yes={t('promote.yes')}
          busy={busy}
          onYes={acts.promote}
          onNo={close}
        />
      );
    default:
      return assertNever(front);
  }
};
