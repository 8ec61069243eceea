import { Circle, Mic, Play, RotateCcw, Save, Square, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#common/kit/assert-never.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { WordToRecord } from './clip-list.ts';
import { LevelMeter } from './level-meter.tsx';
import { playWav } from './microphone.ts';
import type { Recorder } from './use-recorder.ts';

export type RecordWordProps = {
  readonly word: WordToRecord;
  readonly recorder: Recorder;
  readonly busy: boolean;
  /** Plays the recording that is kept. */
  readonly onListen: () => Promise<unknown>;
  readonly onKeep: (wav: Uint8Array<ArrayBuffer>) => Promise<unknown>;
  readonly onForget: () => Promise<unknown>;
};

const Steps = ({ recorder, busy, onKeep }: Pick<RecordWordProps, 'recorder' | 'busy' | 'onKeep'>) => {
  const { t } = useTranslation('voice');
  const { state } = recorder;
  const record = (
    <Button variant="primary" size="large" icon={Circle} onPress={recorder.start}>
      {t('record')}
    </Button>
  );
  switch (state.kind) {
    case 'closed':
    case 'opening':
      return (
        <Button variant="primary" size="large" icon={Mic} onPress={() => void recorder.open()}>
          {t(state.kind === 'opening' ? 'opening' : 'open')}
        </Button>
      );
    case 'no-microphone':
      return (
        <Notice
          tone="act"
          what={t(`no-microphone.${state.why}`)}
          action={<Button onPress={() => void recorder.open()}>{t('try-again')}</Button>}
        />
      );
    case 'ready':
      return record;
    case 'recording':
      return (
        <Button variant="primary" size="large" icon={Square} onPress={() => void recorder.stop()}>
          {t('stop')}
        </Button>
      );
    case 'working':
      return <p role="status">{t('working')}</p>;
    case 'refused':
      return (
        <div className="flex flex-col gap-3">
          <Notice tone="act" what={t(`refused.${state.why}`)} />
          <div>{record}</div>
        </div>
      );
    case 'recorded':
      return (
        <div className="flex flex-wrap gap-3">
          <Button variant="primary" size="large" icon={Save} isPending={busy} onPress={() => void onKeep(state.wav)}>
            {t('keep')}
          </Button>
          <Button size="large" icon={Play} onPress={() => void playWav(state.wav.buffer.slice(0))}>
            {t('listen')}
          </Button>
          <Button size="large" icon={RotateCcw} onPress={recorder.start}>
            {t('again')}
          </Button>
        </div>
      );
    default:
      return assertNever(state);
  }
};

/** One word: what to say, how loud it is heard, and what may be done with it. */
export const RecordWord = ({ word, recorder, busy, onListen, onKeep, onForget }: RecordWordProps) => {
  const { t } = useTranslation('voice');
  const { state, microphone } = recorder;
  return (
    <section
      aria-label={t('one-word')}
      className="flex max-w-[46rem] flex-col gap-5 rounded-card border border-line bg-surface p-6 shadow-card"
    >
      <p className="text-soft">{t(state.kind === 'recording' ? 'say-now' : 'say')}</p>
      <p className="font-display text-[3rem] leading-tight font-bold">“{word.words}”</p>
      {microphone !== null && <LevelMeter microphone={microphone} />}
      <div className="flex flex-col items-start">
        <Steps recorder={recorder} busy={busy} onKeep={onKeep} />
      </div>
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
        <p className="min-w-0 basis-full">{t(word.revision === null ? 'is-built-in' : 'is-own')}</p>
        {word.revision !== null && (
          <>
            <Button icon={Play} onPress={() => void onListen()}>
              {t('listen-own')}
            </Button>
            <Button icon={Trash2} isPending={busy} onPress={() => void onForget()}>
              {t('forget')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
};
