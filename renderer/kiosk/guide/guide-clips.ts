import { englishLabel } from '#common/domain/speech/english-call.ts';
import type { GuidedScreen } from '#common/domain/speech/kiosk-guidance.ts';
import { vietnameseLabel } from '#common/domain/speech/vietnamese-call.ts';
import type { Language } from '#common/ipc/views.ts';

const sentences = import.meta.glob<string>('../clips/*/*.ogg', { eager: true, query: '?url', import: 'default' });
/** Letters and digits as the boards speak them. */
const words = import.meta.glob<string>('../../display/clips/*/{letter,digit,five}-*.ogg', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** What is spoken on a screen: addresses of recordings, one after the other; with the number of a ticket where there is one. */
export const guideClips = (screen: GuidedScreen, language: Language, label: string | null): readonly string[] => {
  const sentence = sentences[`../clips/${language}/${screen}.ogg`];
  const signs = label === null ? [] : (language === 'vi' ? vietnameseLabel : englishLabel)(label);
  return [sentence, ...signs.map((clip) => words[`../../display/clips/${language}/${clip}.ogg`])].filter(
    (address) => address !== undefined,
  );
};
