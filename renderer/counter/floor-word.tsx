import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { SiteWord } from '#common/ipc/floor-act-calls.ts';
import { LookedAt } from '#renderer/app/site-word/looked-at.tsx';
import { SiteNotice } from '#renderer/app/site-word/site-notice.tsx';
import { useLooks } from '#renderer/app/site-word/use-looks.ts';
import { useSiteWord } from '#renderer/app/site-word/use-site-word.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '#renderer/ui/clock.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

const SECOND_MS = 1_000;

/** A supervisor wants to see this screen: yes or no, in the time that is left. No is the safe answer, and silence is no. */
const AskToLook = ({
  look,
  onAnswered,
}: {
  readonly look: NonNullable<SiteWord['look']>;
  readonly onAnswered: () => void;
}) => {
  const { t } = useTranslation('floor');
  const looks = useLooks();
  const seconds = Math.max(0, Math.ceil((look.until - useNow()) / SECOND_MS));
  const no = () => {
    looks.decline(look.order, 'refused');
    onAnswered();
  };
  const yes = () => {
    onAnswered();
    looks.agree(look.order);
  };
  return (
    <Dialog
      title={t('look.ask')}
      onClose={no}
      actions={
        <>
          <Button onPress={no}>{t('look.no')}</Button>
          <Button variant="primary" onPress={yes}>
            {t('look.yes')}
          </Button>
        </>
      }
    >
      <p>{t('look.what', { from: look.from })}</p>
      <p>{t('look.stays')}</p>
      <p className="tabular text-soft">{t('look.seconds', { count: seconds })}</p>
    </Dialog>
  );
};

/** What the supervisor says to the officer: a notice, that the counter was closed or the session ended, and whether the screen may be seen. */
export const FloorWord = () => {
  const { t } = useTranslation('floor');
  const { notice, look, lookedAt, pausedBy, sentOut } = useSiteWord();
  const [answered, setAnswered] = useState<string | null>(null);
  return (
    <>
      {notice !== null && <SiteNotice notice={notice} />}
      {(pausedBy !== null || sentOut !== null) && (
        <section
          aria-label={t('word.title')}
          className="flex shrink-0 flex-wrap gap-x-8 border-b border-offline-edge bg-offline-ground px-5 py-1.5 font-medium text-offline"
        >
          {pausedBy !== null && <p role="status">{t('word.paused', { by: pausedBy })}</p>}
          {sentOut !== null && (
            <p role="status">{t('word.sent-out', { name: sentOut.name, at: formatTime(sentOut.at) })}</p>
          )}
        </section>
      )}
      <LookedAt at={lookedAt} />
      {look !== null && answered !== look.order && <AskToLook look={look} onAnswered={() => setAnswered(look.order)} />}
    </>
  );
};
