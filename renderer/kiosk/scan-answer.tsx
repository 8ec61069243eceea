import { ScanBarcode } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackendEvent } from '#renderer/app/use-backend-event.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { scanWords, type ScanWords } from './scan-words.ts';

/** How long the answer stays, in ms: long enough to be read twice, short enough not to meet the next person. */
const staysMs = 15_000;

/** Answers a scan at the kiosk over whatever is shown, and goes by itself; nothing below it moves. `shut`: where a closed kiosk sends people. */
export const ScanAnswer = ({ shut }: { readonly shut: { readonly goTo: string } | null }) => {
  const { t } = useTranslation('scan');
  const [answer, setAnswer] = useState<{ readonly words: ScanWords } | null>(null);
  useBackendEvent('scanned-at-kiosk', (scan) => {
    const words = scanWords(scan, shut);
    setAnswer(words === null ? null : { words });
  });
  useEffect(() => {
    if (answer === null) return;
    const timer = setTimeout(() => setAnswer(null), staysMs);
    return () => clearTimeout(timer);
  }, [answer]);
  if (answer === null) return null;
  const { key, values, tone } = answer.words;
  return (
    <div className="pointer-events-none absolute inset-x-0 top-0 z-10 px-8 pt-6 low:fixed low:top-[50vh]">
      <Notice
        tone={tone}
        icon={ScanBarcode}
        what={t(key, values)}
        className="pointer-events-auto mx-auto max-w-[52rem] items-center! landscape:mr-0 landscape:max-w-[46rem] text-[1.35rem] shadow-raised"
        action={<Button onPress={() => setAnswer(null)}>{t('kiosk.close')}</Button>}
      />
    </div>
  );
};
