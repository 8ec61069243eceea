import { type ClipName, ENGLISH_CLIPS, VIETNAMESE_CLIPS } from '#common/domain/speech/clip-names.ts';
import { spokenCall, type SpokenCall } from '#common/domain/speech/spoken-call.ts';
import type { VoiceSettings } from '#common/domain/speech/voice-settings.ts';
import type { BoardRow } from '#common/ipc/display-calls.ts';
import type { OwnClip } from '#common/ipc/speech-calls.ts';
import type { Language } from '#common/ipc/views.ts';
import type { ClipPlaces } from './speaker.ts';

/** Address of a word that came with the application; one that cannot be loaded when there is none. */
export type BuiltInAddress = (language: Language, clip: ClipName) => string;

/** The voice of the centre as a board uses it. */
export type Voice = {
  readonly settings: VoiceSettings;
  readonly clips: readonly OwnClip[];
  /** People are trained here: nobody in the hall may take a call for a real one. */
  readonly training?: true | undefined;
};

const ownPrefix = 'own:';

/** The address of a recording of the centre; another recording of the same word has another address. */
const ownPlace = ({ language, name, revision }: OwnClip): string => `${ownPrefix}${language}/${name}@${revision}`;

/** Which recording an address means, or null when it is a file of the application. */
export const ownClipAt = (place: string): { readonly language: Language; readonly name: string } | null => {
  const [, language, name = ''] = /^own:(vi|en)\/([^@]+)@/u.exec(place) ?? [];
  return language === 'vi' || language === 'en' ? { language, name } : null;
};

const placesOf =
  (clips: readonly OwnClip[], builtIn: BuiltInAddress, language: Language) =>
  (name: ClipName): ClipPlaces => {
    const own = clips.find((clip) => clip.language === language && clip.name === name);
    return [...(own === undefined ? [] : [ownPlace(own)]), builtIn(language, name)];
  };

/** What is said for a row: the sentence to show, and for each sentence to speak where its clips are. */
export const spokenRow = (
  { label, counter, counterNumber }: BoardRow,
  { settings, clips, training }: Voice,
  builtIn: BuiltInAddress,
): { readonly sentence: string; readonly sentences: readonly (readonly ClipPlaces[])[] } => {
  const spoken = (language: Language): SpokenCall =>
    spokenCall({ ticketLabel: label, counterName: counter, counterNumber, training: training === true }, language);
  const places = (language: Language): readonly ClipPlaces[] =>
    spoken(language).clips.map(placesOf(clips, builtIn, language));
  const vietnamese = Array.from({ length: settings.times }, () => places('vi'));
  return {
    sentence: spoken('vi').sentence,
    // Not spoken at all where the chime is enough.
    sentences: settings.english && settings.times > 0 ? [...vietnamese, places('en')] : vietnamese,
  };
};

// Object.keys forgets the names of a constant.
const vietnameseNames = Object.keys(VIETNAMESE_CLIPS) as readonly ClipName[];
// Object.keys forgets the names of a constant.
const englishNames = Object.keys(ENGLISH_CLIPS) as readonly ClipName[];

/** Every clip that a call in this centre may need. */
export const neededClips = ({ settings, clips }: Voice, builtIn: BuiltInAddress): readonly ClipPlaces[] => [
  ...vietnameseNames.map(placesOf(clips, builtIn, 'vi')),
  ...(settings.english ? englishNames.map(placesOf(clips, builtIn, 'en')) : []),
];
