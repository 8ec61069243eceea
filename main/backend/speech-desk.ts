import { chooseSpeaker, type Presence } from '#common/domain/speech/choose-speaker.ts';
import type { SoundState } from '#common/domain/speech/sound-state.ts';
import type { Trouble } from '#common/ipc/views.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { announceCall } from '#main/usecases/announce-call.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { forgetClip, keepClip, setVoice, voiceClip, voiceView } from '#main/usecases/voice.ts';

export type SpeechDesk = {
  readonly handlers: Partial<Handlers>;
  /** What this terminal tells the hub of its loudspeaker; empty on terminals without a board. */
  readonly status: () => { readonly sound?: SoundState };
  /** What is wrong with this board's sound, as its status strip says it. */
  readonly troubles: () => readonly Trouble[];
  /** Whether this board is the one that speaks: its sound is on, and the hub's presence makes it the chosen one. */
  readonly speaks: () => boolean;
};

export type SpeechDeskParts = {
  readonly terminal: TerminalContext;
  readonly presence: () => readonly Presence[];
  /** The state of the sound changed: tell the hub and the windows. */
  readonly onChanged: () => void;
};

/** What a terminal has to do with the spoken calls. The state of the sound is kept in memory: the board tells it again. */
export const openSpeechDesk = ({ terminal, presence, onChanged }: SpeechDeskParts): SpeechDesk => {
  const isBoard = terminal.profile.roles.includes('display');
  let sound: SoundState = 'unknown';
  return {
    handlers: {
      'speech.sound': ({ state }) => {
        const changed = state !== sound;
        sound = state;
        if (changed) onChanged();
        return {};
      },
      'speech.played': (played) => {
        announceCall(terminal, played);
        return {};
      },
      'voice.show': () => voiceView(terminal),
      'voice.clip': (wanted) => voiceClip(terminal, wanted),
      'voice.set': (wanted) => setVoice(terminal, wanted),
      'voice.keep': (recorded) => keepClip(terminal, recorded),
      'voice.forget': (wanted) => forgetClip(terminal, wanted),
    },
    status: () => (isBoard ? { sound } : {}),
    troubles: () => (sound === 'on' || sound === 'unknown' ? [] : [`sound-${sound}`]),
    speaks: () => sound === 'on' && chooseSpeaker(presence()) === terminal.profile.name,
  };
};
