import { looksLikeWav, wordsOfClip } from '#common/domain/speech/voice-clip.ts';
import { usualVoice, voiceSettingsSchema, type VoiceSettings } from '#common/domain/speech/voice-settings.ts';
import { configId } from '#common/domain/site/site-config.ts';
import type { CommandInput, CommandOutput } from '#common/ipc/contract.ts';
import type { Language } from '#common/ipc/views.ts';
import { configItemsOf } from '#main/store/site-settings.ts';
import { ownClip, ownClipTimes } from '#main/store/voice-clips.ts';
import { bySupervisor } from './on-duty.ts';
import type { TerminalContext } from './terminal-context.ts';

const clipId = (language: Language, name: string): string => configId('voice-clip', `${language}/${name}`);

/** How calls are spoken in this centre. */
export const voiceSettings = ({ store }: TerminalContext): VoiceSettings =>
  configItemsOf(store.db, 'voice', voiceSettingsSchema)[0] ?? usualVoice;

/** How this terminal's board speaks: as its zone says, else as the centre does. */
export const voiceOfBoard = (terminal: TerminalContext): VoiceSettings => {
  const { site, profile } = terminal;
  const own = site.zones.find(({ id }) => id === site.zoneOfBoard(profile.name));
  return own ?? voiceSettings(terminal);
};

/** How calls are spoken, and which words the centre recorded itself; a recording of a clip this version does not know stays out. */
export const voiceView = (
  terminal: TerminalContext,
  settings: VoiceSettings = voiceSettings(terminal),
): CommandOutput<'voice.show'> => {
  const { english, times, quiet } = settings;
  return {
    settings: { english, times, quiet },
    ...(terminal.profile.training === true ? { training: true } : {}),
    clips: ownClipTimes(terminal.store.db).flatMap(({ id, at }) => {
      const [, language, name = ''] = /^voice-clip:(vi|en)\/(.+)$/u.exec(id) ?? [];
      if ((language !== 'vi' && language !== 'en') || wordsOfClip(language, name) === null) return [];
      return [{ language, name, revision: String(at) }];
    }),
  };
};

/** One recording for a board or for listening. */
export const voiceClip = (
  { store }: TerminalContext,
  { language, name }: CommandInput<'voice.clip'>,
): CommandOutput<'voice.clip'> => {
  const wav = ownClip(store.db, clipId(language, name));
  return wav === null ? { kind: 'none' } : { kind: 'clip', wav };
};

const setOnce = (terminal: TerminalContext, requestId: string, id: string, kind: string, value: object): void => {
  const { store } = terminal;
  if (store.entityOfRequest('config', requestId) !== null) return;
  const by = bySupervisor(terminal);
  store.append([{ t: 'config.set', id, uid: requestId, by, d: { kind, value: { ...value } } }]);
};

/** Sets how calls are spoken. Repeating a request changes nothing. */
export const setVoice = (
  terminal: TerminalContext,
  { settings, requestId }: CommandInput<'voice.set'>,
): CommandOutput<'voice.set'> => {
  setOnce(terminal, requestId, configId('voice', 'main'), 'voice', settings);
  return {};
};

/** Keeps a recording of one clip for all boards: it travels with the configuration. */
export const keepClip = (
  terminal: TerminalContext,
  { language, name, wav, requestId }: CommandInput<'voice.keep'>,
): CommandOutput<'voice.keep'> => {
  if (wordsOfClip(language, name) === null) return { kind: 'not-a-clip' };
  if (!looksLikeWav(wav)) return { kind: 'not-a-wav' };
  setOnce(terminal, requestId, clipId(language, name), 'voice-clip', { wav, at: terminal.store.now() });
  return { kind: 'kept' };
};

/** Takes a recording back: the boards speak this word with the voice that came with the application again. */
export const forgetClip = (
  terminal: TerminalContext,
  { language, name, requestId }: CommandInput<'voice.forget'>,
): CommandOutput<'voice.forget'> => {
  if (wordsOfClip(language, name) === null) return { kind: 'not-a-clip' };
  setOnce(terminal, requestId, clipId(language, name), 'voice-clip', { wav: '', at: terminal.store.now() });
  return { kind: 'forgotten' };
};
