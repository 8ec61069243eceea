/** What can be done with one key while papers are scanned. */
export type PapersAct =
  | 'scan'
  | 'save'
  | 'turn'
  | 'again'
  | 'note'
  | 'split'
  | 'up'
  | 'down'
  | 'remove'
  | 'replace'
  | 'previous-page'
  | 'next-page'
  | 'previous-paper'
  | 'next-paper';

type PapersKey = {
  readonly act: PapersAct;
  readonly alt: boolean;
  /** `event.code`: a Vietnamese layout or input method makes no difference. */
  readonly code: string;
  /** As it stands on the button. */
  readonly cap: string;
};

const papersKeys: readonly PapersKey[] = [
  { act: 'scan', alt: true, code: 'KeyQ', cap: 'Alt+Q' },
  { act: 'save', alt: true, code: 'KeyS', cap: 'Alt+S' },
  { act: 'turn', alt: true, code: 'KeyX', cap: 'Alt+X' },
  { act: 'again', alt: true, code: 'KeyL', cap: 'Alt+L' },
  { act: 'note', alt: true, code: 'KeyK', cap: 'Alt+K' },
  { act: 'split', alt: true, code: 'KeyT', cap: 'Alt+T' },
  { act: 'up', alt: true, code: 'ArrowUp', cap: 'Alt+↑' },
  { act: 'down', alt: true, code: 'ArrowDown', cap: 'Alt+↓' },
  { act: 'remove', alt: false, code: 'Delete', cap: 'Delete' },
  { act: 'replace', alt: true, code: 'KeyR', cap: 'Alt+R' },
  { act: 'previous-page', alt: false, code: 'PageUp', cap: 'PgUp' },
  { act: 'next-page', alt: false, code: 'PageDown', cap: 'PgDn' },
  { act: 'previous-paper', alt: true, code: 'PageUp', cap: 'Alt+PgUp' },
  { act: 'next-paper', alt: true, code: 'PageDown', cap: 'Alt+PgDn' },
];

/** The cap to show beside an act. */
export const papersCap = (act: PapersAct): string => papersKeys.find((key) => key.act === act)?.cap ?? '';

type Pressed = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>;

/** What a key press means here, or null. */
export const papersActOf = (press: Pressed): PapersAct | null => {
  if (press.ctrlKey || press.metaKey || press.shiftKey || press.isComposing) return null;
  return papersKeys.find(({ alt, code }) => alt === press.altKey && code === press.code)?.act ?? null;
};
