/** What the officer can do with one key. */
export type CounterAct =
  | 'call-next'
  | 'recall'
  | 'no-show'
  | 'done'
  | 'transfer'
  | 'park'
  | 'add-service'
  | 'choose'
  | 'return'
  | 'undo-step'
  | 'judge'
  | 'pause'
  | 'sign-in'
  | 'sign-out'
  | 'hand-over'
  | 'lock'
  | 'receive'
  | 'print-again'
  | 'give-result'
  | 'next-step'
  | 'hand-over-list'
  | 'money'
  | 'find'
  | 'drawer'
  | 'scan-papers'
  | 'arrived'
  | 'drafts'
  | 'put-aside'
  | 'turn-away';

type CounterKey = {
  readonly act: CounterAct;
  /** For tinykeys, by `event.code`: a Vietnamese, French or US layout makes no difference. */
  readonly binding: string;
  /** The cap of the key as it stands on the button. */
  readonly cap: string;
};

/** The keyboard of the counter, in the order in which a visit goes. */
export const counterKeys: readonly CounterKey[] = [
  { act: 'call-next', binding: 'F2', cap: 'F2' },
  { act: 'recall', binding: 'F3', cap: 'F3' },
  { act: 'no-show', binding: 'F4', cap: 'F4' },
  { act: 'done', binding: 'F5', cap: 'F5' },
  { act: 'transfer', binding: 'F6', cap: 'F6' },
  { act: 'park', binding: 'F7', cap: 'F7' },
  { act: 'receive', binding: 'F8', cap: 'F8' },
  { act: 'print-again', binding: 'F10', cap: 'F10' },
  { act: 'give-result', binding: 'F11', cap: 'F11' },
  { act: 'lock', binding: 'F12', cap: 'F12' },
  { act: 'next-step', binding: 'Control+KeyS', cap: 'Ctrl+S' },
  { act: 'hand-over-list', binding: 'Control+KeyY', cap: 'Ctrl+Y' },
  { act: 'money', binding: 'Control+KeyF', cap: 'Ctrl+F' },
  { act: 'find', binding: 'Control+KeyK', cap: 'Ctrl+K' },
  { act: 'scan-papers', binding: 'Control+KeyD', cap: 'Ctrl+D' },
  { act: 'arrived', binding: 'Control+KeyT', cap: 'Ctrl+T' },
  { act: 'drafts', binding: 'Alt+Digit0', cap: 'Alt+0' },
  { act: 'put-aside', binding: 'Control+KeyQ', cap: 'Ctrl+Q' },
  { act: 'turn-away', binding: 'Control+KeyR', cap: 'Ctrl+R' },
  { act: 'drawer', binding: 'Control+KeyM', cap: 'Ctrl+M' },
  { act: 'add-service', binding: 'Control+KeyJ', cap: 'Ctrl+J' },
  { act: 'choose', binding: 'Control+KeyL', cap: 'Ctrl+L' },
  { act: 'return', binding: 'Control+KeyB', cap: 'Ctrl+B' },
  { act: 'undo-step', binding: 'Control+KeyU', cap: 'Ctrl+U' },
  { act: 'judge', binding: 'Control+KeyE', cap: 'Ctrl+E' },
  { act: 'pause', binding: 'Control+KeyN', cap: 'Ctrl+N' },
  { act: 'sign-in', binding: 'Control+KeyI', cap: 'Ctrl+I' },
  { act: 'sign-out', binding: 'Control+KeyO', cap: 'Ctrl+O' },
  { act: 'hand-over', binding: 'Control+KeyG', cap: 'Ctrl+G' },
];

/** The cap to show beside an act. */
export const capOf = (act: CounterAct): string => counterKeys.find((key) => key.act === act)?.cap ?? '';

type Pressed = { readonly repeat: boolean; readonly isComposing: boolean };

/**
 * Whether a key press is not meant as a command: held down (F2 held must not call ten people) or typed into a Vietnamese input method.
 * Unlike tinykeys' own default, presses inside a field count: the officer never leaves the form to call the next number.
 */
export const notACommand = (press: Pressed): boolean => press.repeat || press.isComposing;
