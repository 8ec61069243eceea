import { sampleOf } from '#common/domain/template/papers.ts';
import { readTemplate } from '#common/domain/template/stored-template.ts';
import type { PaperKind, Template } from '#common/domain/template/template.ts';
import { configId } from '#common/domain/site/site-config.ts';
import type { PaperDocument, PaperWidth } from '#main/print/document.ts';
import { templateDocument } from '#main/print/template-document.ts';
import { readState } from '#main/store/folded-tables.ts';
import { bySupervisor } from './on-duty.ts';
import type { TerminalContext } from './terminal-context.ts';

/** Where the template of the last trial print of a paper is kept: one for each paper and terminal. */
const trialId = ({ store }: TerminalContext, paper: PaperKind): string =>
  configId('template-trial', `${paper}/${store.term}`);

/**
 * Prints a template with sample data on this terminal's printer (in thử) before it is in use. The template is written down, because a job
 * is printed from what is stored. The same request prints once.
 */
export const tryTemplate = (
  terminal: TerminalContext,
  paper: PaperKind,
  template: Template,
  title: string,
  requestId: string,
): 'sent' | 'no-printer' => {
  const { store, newId, profile } = terminal;
  if (profile.printer === undefined) return 'no-printer';
  if (store.entityOfRequest('floor', requestId) !== null) return 'sent';
  const by = bySupervisor(terminal);
  store.append([
    { t: 'config.set', id: trialId(terminal, paper), by, d: { kind: 'template-trial', value: { template } } },
    {
      t: 'print.request',
      id: newId(),
      uid: requestId,
      by,
      d: { what: 'trial', of: paper, title, printer: 'main', copy: 1 },
    },
  ]);
  return 'sent';
};

/** The paper of a trial print: the template last tried here, with sample data. */
export const trialPaper = (
  terminal: TerminalContext,
  paper: PaperKind,
  width: PaperWidth,
  copy: number,
): PaperDocument | null => {
  const item = readState<'config-item'>(terminal.store.db, 'config-item', trialId(terminal, paper));
  const template = readTemplate(paper, item?.value['template']);
  return template === null
    ? null
    : templateDocument({ paper, template, values: sampleOf(paper, 'usual'), width, copy });
};
