import { stampShown } from '#common/domain/floor/on-duty.ts';
import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import { checkTemplate, type TemplateProblem } from '#common/domain/template/check-template.ts';
import { readTemplate } from '#common/domain/template/stored-template.ts';
import { paperKinds, type PaperKind, type Template } from '#common/domain/template/template.ts';
import { configId } from '#common/domain/site/site-config.ts';
import type { TemplatePaperView } from '#common/ipc/template-calls.ts';
import { templateVersions } from '#main/store/site-settings.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { bySupervisor } from './on-duty.ts';
import type { TerminalContext } from './terminal-context.ts';

/** Every paper with its saved versions, newest first, and which one is in use. */
export const listTemplates = ({ store, site }: TerminalContext): readonly TemplatePaperView[] => {
  const versions = templateVersions(store.db).toReversed();
  return paperKinds.map((paper) => {
    const { version, trouble } = site.template(paper);
    return {
      paper,
      inUse: version,
      trouble,
      versions: versions
        .filter((each) => each.paper === paper)
        .map(({ id, number, savedAt, savedBy, template }) => ({
          id,
          number,
          savedAt,
          savedBy,
          usable: readTemplate(paper, template) !== null,
        })),
    };
  });
};

/** One version's template, or with null the built-in one; null when there is no such version or this program cannot use it. */
export const openTemplate = ({ store }: TerminalContext, paper: PaperKind, version: string | null): Template | null => {
  if (version === null) return builtInTemplates[paper];
  const found = templateVersions(store.db).find((each) => each.id === version && each.paper === paper);
  return found === undefined ? null : readTemplate(paper, found.template);
};

const choose = (paper: PaperKind, version: string | null, requestId: string, by: string): Draft => ({
  t: 'config.set',
  id: configId('template', paper),
  uid: requestId,
  by,
  d: { kind: 'template', value: { version } },
});

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: string; readonly number: number }
  | { readonly kind: 'problems'; readonly problems: readonly TemplateProblem[] };

/**
 * Saves a template as a new version and takes it into use, in one commit. A version is its own setting and is never written again, so two
 * supervisors who save at the same time lose nothing: both versions stay, the later choice is in use. The request's id names the version.
 */
export const saveTemplate = (
  terminal: TerminalContext,
  paper: PaperKind,
  template: Template,
  requestId: string,
): SaveOutcome => {
  const { store } = terminal;
  const problems = checkTemplate(paper, template);
  if (problems.length > 0) return { kind: 'problems', problems };
  const versions = templateVersions(store.db).filter((each) => each.paper === paper);
  const earlier = versions.find(({ id }) => id === requestId);
  if (earlier !== undefined) return { kind: 'saved', version: requestId, number: earlier.number };
  const number = Math.max(0, ...versions.map((each) => each.number)) + 1;
  const by = bySupervisor(terminal);
  const value = { paper, number, savedAt: store.now(), savedBy: stampShown(by), template };
  store.append([
    { t: 'config.set', id: configId('template-version', requestId), by, d: { kind: 'template-version', value } },
    choose(paper, requestId, requestId, by),
  ]);
  return { kind: 'saved', version: requestId, number };
};

/** Takes an earlier version into use, or with null the built-in template. The same request changes nothing twice. */
export const chooseTemplate = (
  terminal: TerminalContext,
  paper: PaperKind,
  version: string | null,
  requestId: string,
): 'used' | 'not-found' | 'unusable' => {
  const { store } = terminal;
  if (store.entityOfRequest('config', requestId) !== null) return 'used';
  const known =
    version === null || templateVersions(store.db).some((each) => each.id === version && each.paper === paper);
  if (!known) return 'not-found';
  if (openTemplate(terminal, paper, version) === null) return 'unusable';
  store.append([choose(paper, version, requestId, bySupervisor(terminal))]);
  return 'used';
};
