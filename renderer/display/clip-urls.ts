import type { ClipName } from '#common/domain/speech/clip-names.ts';
import type { Language } from '#common/ipc/views.ts';
import chime from './clips/chime.wav?url';

const files = import.meta.glob<string>('./clips/*/*.ogg', { eager: true, query: '?url', import: 'default' });

/** The chime in front of every call. */
export const chimeUrl: string = chime;

/** Where the recorded words are; a clip that does not exist gets an address that cannot be loaded and is left out when spoken. */
export const clipUrl = (language: Language, clip: ClipName): string =>
  files[`./clips/${language}/${clip}.ogg`] ?? `missing-clip/${language}/${clip}`;
