import { useTranslation } from 'react-i18next';
import type { DocumentsState } from '#common/ipc/document-calls.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { papersWords } from './papers-words.ts';

export type PapersStandingProps = {
  readonly state: DocumentsState;
  /** Pages of a dossier are saved here; those of the intake form go with it. */
  readonly isDossier: boolean;
  /** Key of a sentence about what went wrong here, or null. */
  readonly problem: string | null;
};

const Progress = ({ page, percent }: { readonly page: number; readonly percent: number }) => {
  const { t } = useTranslation('scan-papers');
  const words = t('progress', { page, percent });
  return (
    <div role="status" className="flex flex-col gap-1 py-1">
      <p className="tabular font-semibold">{words}</p>
      <progress
        aria-label={words}
        value={percent}
        max={100}
        className="h-2 w-full appearance-none overflow-hidden rounded-full [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-brand"
      />
    </div>
  );
};

/** How scanning stands: its progress, its end or what to do about a fault. It keeps its height, so that nothing jumps when the scanner speaks. */
export const PapersStanding = ({ state, isDossier, problem }: PapersStandingProps) => {
  const { t } = useTranslation('scan-papers');
  const words = papersWords(state);
  const { scanning } = state;
  const said = () => {
    if (problem !== null) return <Notice tone="act" what={t(problem)} />;
    if (scanning !== null) {
      return scanning.here ? <Progress page={scanning.page} percent={scanning.percent} /> : <p>{t('elsewhere')}</p>;
    }
    if (words === null) return <p className="text-soft">{t(isDossier ? 'hint' : 'hint-intake')}</p>;
    const what = t(words.key, words.values);
    return (
      <Notice
        tone={words.tone}
        what={what}
        {...(words.goOn ? { advice: t('go-on', { count: words.values.next - 1, next: words.values.next }) } : {})}
      />
    );
  };
  return <div className="flex min-h-[4.5rem] flex-col justify-center">{said()}</div>;
};
