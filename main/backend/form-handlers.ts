import type { CommandOutput } from '#common/ipc/contract.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { offerForms } from '#main/usecases/forms/offer-forms.ts';
import { showForms, type FormsOutcome } from '#main/usecases/forms/show-forms.ts';
import { takeForms } from '#main/usecases/forms/take-forms.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { drawnForm } from './drawn-form.ts';
import { workSlices } from './work-slices.ts';

const shown = (outcome: FormsOutcome): CommandOutput<'form.show'> =>
  outcome.kind === 'sheets' ? { kind: 'form', drawn: drawnForm(outcome.sheets) } : outcome;

/** Handlers of the A5 and A4 forms; printing and saving them is the shell's. */
export const formHandlers = (terminal: TerminalContext): Partial<Handlers> => ({
  'form.offer': ({ subject }) => {
    const forms = offerForms(terminal, subject);
    return forms === null
      ? { kind: 'not-found' }
      : { kind: 'forms', formsBy: terminal.site.site?.formsBy ?? 'circular-03-2025', forms: [...forms] };
  },
  'form.show': async (wish) => shown(await showForms(terminal, wish, workSlices())),
  'form.take': async ({ requestId, ...wish }) => shown(await takeForms(terminal, wish, requestId, workSlices())),
});
