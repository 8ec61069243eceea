import { chooseSpeaker, type Presence } from '#common/domain/speech/choose-speaker.ts';
import type { SoundState } from '#common/domain/speech/sound-state.ts';
import type { Unspoken } from '#common/domain/speech/unspoken.ts';
import type { Trouble } from '#common/ipc/views.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { announceCall } from '#main/usecases/announce-call.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { boardsView, setBoard, setZone } from '#main/usecases/board-settings.ts';
import { endTurn, takeTurn } from '#main/usecases/take-turn.ts';
import { forgetClip, keepClip, setVoice, voiceClip, voiceOfBoard, voiceView } from '#main/usecases/voice.ts';

export type SpeechDesk = {
  readonly handlers: Partial<Handlers>;
  /** What this terminal tells the hub of its loudspeaker; empty on terminals without a board. */
  readonly status: () => { readonly sound?: SoundState; readonly unspoken?: readonly Unspoken[] };
  /** What is wrong with this board's sound, as its status strip says it. */
  readonly troubles: () => readonly Trouble[];
  /** Whether this board is the one that speaks in its zone: its sound is on, and the hub's presence makes it the chosen one. */
  readonly speaks: () => boolean;
};

export type SpeechDeskParts = {
  readonly terminal: TerminalContext;
  readonly presence: () => readonly Presence[];
  /** The state of the sound changed: tell the hub and the windows. */
  readonly onChanged: () => void;
};

/** Calls that were only shown, as many as the supervisor is told of. */
const UNSPOKEN = 5;

/** What a terminal has to do with the spoken calls. The state of the sound is kept in memory: the board tells it again. */
export const openSpeechDesk = ({ terminal, presence, onChanged }: SpeechDeskParts): SpeechDesk => {
  const isBoard = terminal.profile.roles.includes('display');
  let sound: SoundState = 'unknown';
  let unspoken: readonly Unspoken[] = [];
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
      'speech.turn': (asked) => takeTurn(terminal, asked),
      'speech.turn-over': (over) => {
        endTurn(terminal, over);
        return {};
      },
      'speech.unspoken': (call) => {
        unspoken = [call, ...unspoken].slice(0, UNSPOKEN);
        onChanged();
        return {};
      },
      'boards.show': () => boardsView(terminal, presence()),
      'boards.set-board': (wanted) => {
        setBoard(terminal, wanted);
        return {};
      },
      'boards.set-zone': (wanted) => {
        setZone(terminal, wanted);
        return {};
      },
      'voice.show': (_input, { role }) => voiceView(terminal, role === 'display' ? voiceOfBoard(terminal) : undefined),
      'voice.clip': (wanted) => voiceClip(terminal, wanted),
      'voice.set': (wanted) => setVoice(terminal, wanted),
      'voice.keep': (recorded) => keepClip(terminal, recorded),
      'voice.forget': (wanted) => forgetClip(terminal, wanted),
    },
    status: () => (isBoard ? { sound, ...(unspoken.length > 0 ? { unspoken } : {}) } : {}),
    troubles: () => (sound === 'on' || sound === 'unknown' ? [] : [`sound-${sound}`]),
    speaks: () => {
      const { site, profile } = terminal;
      const zone = site.zoneOfBoard(profile.name);
      const ofZone = presence().filter(({ name }) => site.zoneOfBoard(name) === zone);
      return sound === 'on' && chooseSpeaker(ofZone) === profile.name;
    },
  };
};
