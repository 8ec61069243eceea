import { checkTemplate, type TemplateProblem } from '#common/domain/template/check-template.ts';
import { sampleOf } from '#common/domain/template/papers.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { layout } from '#main/print/layout.ts';
import { pageView } from '#main/print/page-view.ts';
import type { RasterEngine } from '#main/print/raster-engine.ts';
import { templateDocument } from '#main/print/template-document.ts';
import { listTemplates, openTemplate, saveTemplate, chooseTemplate } from '#main/usecases/templates.ts';
import { tryTemplate } from '#main/usecases/template-trial.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

const told = (problems: readonly TemplateProblem[]) => ({ kind: 'problems' as const, problems: [...problems] });

/** Handlers of the template editor. `engine` opens the paper fonts when they are first needed; null when they cannot be used. */
export const templateHandlers = (terminal: TerminalContext, engine: () => RasterEngine | null): Partial<Handlers> => ({
  'template.list': () => ({
    papers: [...listTemplates(terminal)],
    canTry: terminal.profile.printer !== undefined,
  }),
  'template.open': ({ paper, version }) => {
    const template = openTemplate(terminal, paper, version);
    return template === null ? { kind: 'not-found' } : { kind: 'template', template };
  },
  'template.preview': ({ paper, template, width, sample }) => {
    const problems = checkTemplate(paper, template);
    if (problems.length > 0) return told(problems);
    const fonts = engine();
    if (fonts === null) return { kind: 'no-fonts' };
    const document = templateDocument({ paper, template, values: sampleOf(paper, sample), width, copy: 1 });
    return { kind: 'page', page: pageView(layout(document, fonts.measure)) };
  },
  'template.save': ({ paper, template, requestId }) => {
    const outcome = saveTemplate(terminal, paper, template, requestId);
    return outcome.kind === 'problems' ? told(outcome.problems) : outcome;
  },
  'template.use': ({ paper, version, requestId }) => ({ kind: chooseTemplate(terminal, paper, version, requestId) }),
  'template.try': ({ paper, template, title, requestId }) => {
    const problems = checkTemplate(paper, template);
    if (problems.length > 0) return told(problems);
    return { kind: tryTemplate(terminal, paper, template, title, requestId) };
  },
});
