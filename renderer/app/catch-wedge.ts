import { keysOver, quietMs, startWedge, tailMs, wedgeStep, type Caught, type WedgeState } from './wedge.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/**
 * Keeps input methods away from the field with the cursor while a scanner types: Chromium offers a read-only field no input method, and focus,
 * selection and text stay as they are. Gives back what was before.
 */
const shield = (): (() => void) => {
  const field = document.activeElement;
  if (!isField(field) || field.readOnly) return () => undefined;
  field.readOnly = true;
  return () => {
    field.readOnly = false;
  };
};

const stop = (event: Event): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/**
 * Catches what a scanner in keyboard mode types into this window, before anything in the page sees it (capture phase on the window). Must be called
 * before other listeners of the window's capture phase. The result ends it.
 */
export const catchWedge = (prefixKey: string, onCaught: (caught: Caught) => void): (() => void) => {
  let state: WedgeState = startWedge;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unshield = (): void => undefined;
  /** Keys whose press was swallowed: their release is too. */
  const held = new Set<string>();

  const enter = (next: WedgeState): void => {
    const was = state.kind;
    state = next;
    clearTimeout(timer);
    if (next.kind === 'scanning' && was !== 'scanning') unshield = shield();
    if (next.kind !== 'scanning' && was === 'scanning') unshield();
    if (next.kind !== 'idle') timer = setTimeout(silence, next.kind === 'tail' ? tailMs : quietMs);
  };
  const silence = (): void => {
    const caught = keysOver(state);
    enter(startWedge);
    if (caught !== null) onCaught(caught);
  };
  const onDown = (event: KeyboardEvent): void => {
    const { key, isComposing, ctrlKey, altKey, metaKey } = event;
    const press = { key, composing: isComposing, chord: ctrlKey || altKey || metaKey };
    const step = wedgeStep(state, press, prefixKey);
    // A second Enter does not lengthen the tail: a person's Enter must press the button again soon.
    if (step.state !== state || step.state.kind === 'scanning') enter(step.state);
    if (!step.swallow) return;
    held.add(event.code);
    stop(event);
    if (step.caught !== null) onCaught(step.caught);
  };
  const onUp = (event: KeyboardEvent): void => {
    if (held.delete(event.code)) stop(event);
  };
  const onText = (event: Event): void => {
    if (state.kind === 'scanning') stop(event);
  };

  const capture = { capture: true };
  const texts = ['keypress', 'beforeinput', 'paste'] as const;
  addEventListener('keydown', onDown, capture);
  addEventListener('keyup', onUp, capture);
  for (const name of texts) addEventListener(name, onText, capture);
  return () => {
    enter(startWedge);
    removeEventListener('keydown', onDown, capture);
    removeEventListener('keyup', onUp, capture);
    for (const name of texts) removeEventListener(name, onText, capture);
  };
};
