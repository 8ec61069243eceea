import type { TypingMethod } from '#common/domain/typing/strokes.ts';
import { deleteLast, nothingTyped, textOf, typeKey, type Typed } from '#common/domain/typing/type-key.ts';
import { assertNever } from '#common/kit/assert-never.ts';

/** The text under the keys, and whether the next letter is a capital. */
export type TypingState = { readonly typed: Typed; readonly shift: boolean };

export type TypingEvent =
  /** A key as it stands on its cap in lower case; a space is one too. */
  | { readonly type: 'key'; readonly key: string; readonly method: TypingMethod; readonly limit: number }
  | { readonly type: 'delete' }
  | { readonly type: 'clear' }
  | { readonly type: 'shift' };

export const startTyping: TypingState = { typed: nothingTyped, shift: false };

/** The text after a press. Shift holds for one letter; a full text takes no more; two spaces are one. */
export const nextTyping = (state: TypingState, event: TypingEvent): TypingState => {
  const { typed, shift } = state;
  switch (event.type) {
    case 'key': {
      const key = shift ? event.key.toUpperCase() : event.key;
      const text = textOf(typed);
      if (key === ' ' && (text === '' || text.endsWith(' '))) return state;
      const after = typeKey(typed, key, event.method);
      return textOf(after).length > event.limit ? state : { typed: after, shift: false };
    }
    case 'delete':
      return { typed: deleteLast(typed), shift: false };
    case 'clear':
      return startTyping;
    case 'shift':
      return { typed, shift: !shift };
    default:
      return assertNever(event);
  }
};
