import { expect, test } from 'vitest';
import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import { usedTemplate, type TemplateVersion } from '#common/domain/template/stored-template.ts';

const version = (id: string, template: unknown, paper: TemplateVersion['paper'] = 'ticket') => ({
  id,
  paper,
  number: 1,
  savedAt: 0,
  savedBy: 'DH',
  template,
});
const mine = { language: 1, blocks: builtInTemplates.ticket.blocks.slice(1) };
const builtIn = builtInTemplates.ticket;

test('the chosen version is used, and the built-in template where none was chosen', () => {
  expect(usedTemplate('ticket', undefined, [version('v1', mine)])).toEqual({
    template: builtIn,
    version: null,
    trouble: null,
  });
  expect(usedTemplate('ticket', { version: null }, [version('v1', mine)])).toEqual({
    template: builtIn,
    version: null,
    trouble: null,
  });
  expect(usedTemplate('ticket', { version: 'v1' }, [version('v1', mine)])).toEqual({
    template: mine,
    version: 'v1',
    trouble: null,
  });
});

test('a version that is missing, of another paper, of a newer program or wrong leaves the built-in template, and says why', () => {
  const used = (...versions: ReturnType<typeof version>[]) => usedTemplate('ticket', { version: 'v1' }, versions);
  expect([
    used().trouble,
    used(version('v1', mine, 'receipt')).trouble,
    used(version('v1', { ...mine, language: 2 })).trouble,
    used(version('v1', { language: 1, blocks: [{ kind: 'space', mm: 1 }] })).trouble,
    used(version('v1', null)).template === builtIn,
  ]).toEqual(['version-missing', 'version-missing', 'version-unusable', 'version-unusable', true]);
});
