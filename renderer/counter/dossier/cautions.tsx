import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { DossierAhead } from '#common/ipc/dossier-desk-calls.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { Notice } from '#renderer/ui/notice.tsx';

/** The warning that stands on the dossier itself and not only beside a step: an arrived dossier that nobody answered in time. */
const unanswered = (ahead: DossierAhead | null): 'answer-late' | 'answer-near' | null => {
  const all = ahead?.steps.flatMap(({ warnings }) => warnings) ?? [];
  return all.find((one) => one === 'answer-late' || one === 'answer-near') ?? null;
};

/** What somebody must know before touching this dossier: second receipts to be called back, an answer that is late, another counter at work. */
export const Cautions = ({
  dossier,
  ahead,
}: {
  readonly dossier: DossierView;
  readonly ahead: DossierAhead | null;
}) => {
  const { t } = useTranslation('dossier-desk');
  const late = unanswered(ahead);
  return (
    <>
      {dossier.rivals.map(({ code, counter, at }) => (
        <Notice
          key={`${code} ${at}`}
          tone="act"
          what={t('rival.what', { counter, code, at: formatDateTime(at) })}
          meaning={t('rival.meaning', { code: dossier.code })}
          advice={t('rival.advice', { code })}
        />
      ))}
      {late !== null && (
        <Notice
          tone={late === 'answer-late' ? 'act' : 'offline'}
          what={t(`warning.${late}`)}
          advice={t('warning.answer-advice')}
        />
      )}
      {dossier.claimedBy !== null && <Notice tone="calm" what={t('claimed', { counter: dossier.claimedBy })} />}
      {dossier.delivery.state === 'failed' && <Notice tone="act" what={t('failed.what')} advice={t('failed.advice')} />}
    </>
  );
};
