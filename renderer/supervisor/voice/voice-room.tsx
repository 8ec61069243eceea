import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureCode } from '#common/ipc/contract.ts';
import type { Language } from '#common/ipc/views.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { fromBase64, toBase64 } from './base64.ts';
import { nextWord, wordsToRecord } from './clip-list.ts';
import { playWav } from './microphone.ts';
import { RecordWord } from './record-word.tsx';
import { useRecorder } from './use-recorder.ts';
import { VoiceSettingsForm } from './voice-settings.tsx';
import { WordList } from './word-list.tsx';

const languages: readonly Language[] = ['vi', 'en'];

/** The voice of the centre (giọng đọc): how calls are spoken, and its own recordings, one word after another. */
export const VoiceRoom = () => {
  const { t } = useTranslation('voice');
  const client = useClient();
  const intentions = useIntentions();
  const view = useView('voice.show', {}, ['config']);
  const [language, setLanguage] = useState<Language>('vi');
  const [chosen, setChosen] = useState('ticket-number');
  const [trouble, setTrouble] = useState<FailureCode | null>(null);
  const settings = useAct('voice.set');
  const keep = useAct('voice.keep');
  const forget = useAct('voice.forget');
  const recorder = useRecorder();

  if (view.kind !== 'ready') {
    return <p className="p-6 text-soft">{view.kind === 'loading' ? t('loading') : t(failureKey(view.trouble))}</p>;
  }
  const words = wordsToRecord(language, view.value.clips);
  const word = words.find(({ name }) => name === chosen) ?? words[0];
  if (word === undefined) return null;
  const { name } = word;

  /** Does one act under its own intention; true when it was done. */
  const once = async (
    matter: string,
    act: (requestId: string) => Promise<{ ok: boolean; failure?: { code: FailureCode } }>,
  ) => {
    const intention = `voice:${matter}`;
    const reply = await act(intentions.open(intention));
    setTrouble(reply.failure?.code ?? null);
    if (reply.ok) intentions.close(intention);
    return reply.ok;
  };
  const choose = (next: string): void => {
    recorder.again();
    setChosen(next);
  };

  return (
    <div className="grid min-h-0 grow grid-cols-[22rem_minmax(0,1fr)] gap-6 px-6 py-4">
      <div className="flex min-h-0 flex-col gap-3">
        <div role="group" aria-label={t('language')} className="flex gap-2">
          {languages.map((each) => (
            <Button
              key={each}
              variant={each === language ? 'primary' : 'secondary'}
              aria-pressed={each === language}
              onPress={() => {
                setLanguage(each);
                choose('ticket-number');
              }}
            >
              {t(`language-${each}`)}
            </Button>
          ))}
        </div>
        <WordList words={words} chosen={name} onChoose={choose} />
      </div>
      <div className="flex min-h-0 flex-col gap-4 overflow-y-auto">
        <h1 className="text-[1.25rem] font-semibold">{t('title')}</h1>
        <VoiceSettingsForm
          settings={view.value.settings}
          busy={settings.busy}
          onChange={(next) =>
            void once(`set:${JSON.stringify(next)}`, (requestId) => settings.act({ settings: next, requestId }))
          }
        />
        {trouble !== null && <Notice tone="act" what={t(failureKey(trouble))} />}
        <RecordWord
          key={`${language}/${name}`}
          word={word}
          recorder={recorder}
          busy={keep.busy || forget.busy}
          onListen={async () => {
            const reply = await client.call('voice.clip', { language, name });
            if (reply.ok && reply.value.kind === 'clip') await playWav(fromBase64(reply.value.wav));
          }}
          onKeep={async (wav) => {
            const clip = { language, name, wav: toBase64(wav) };
            if (await once(`keep:${language}/${name}`, (requestId) => keep.act({ ...clip, requestId }))) {
              choose(nextWord(words, name));
            }
          }}
          onForget={() => once(`forget:${language}/${name}`, (requestId) => forget.act({ language, name, requestId }))}
        />
        <p className="max-w-[46rem] text-soft">{t('advice')}</p>
      </div>
    </div>
  );
};
