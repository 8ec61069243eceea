import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import { template } from '#common/domain/template/template.ts';
import { allOpenPrintJobs } from '#main/store/print-jobs.ts';
import { paperOfJob } from '#main/usecases/paper-of-job.ts';
import { tryTemplate } from '#main/usecases/template-trial.ts';
import { chooseTemplate, listTemplates, openTemplate, saveTemplate } from '#main/usecases/templates.ts';
import { linesOf, realEngine } from '#test/support/paper.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await testTerminal({ name: 'DH' });
});
afterEach(() => terminal.dispose());

const short = template(...builtInTemplates.ticket.blocks.slice(1));
const shorter = template(...builtInTemplates.ticket.blocks.slice(2));
const ids = ['a', 'b', 'c', 'd'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`);
const [first = '', second = '', third = '', fourth = ''] = ids;
const ticket = () => listTemplates(terminal).find(({ paper }) => paper === 'ticket');

test('a saved version is used at once, keeps its number, and is one version however often it is asked for', () => {
  expect(ticket()).toMatchObject({ inUse: null, trouble: null, versions: [] });
  expect(saveTemplate(terminal, 'ticket', short, first)).toEqual({ kind: 'saved', version: first, number: 1 });
  expect(saveTemplate(terminal, 'ticket', short, first)).toEqual({ kind: 'saved', version: first, number: 1 });
  terminal.advance(1000);
  expect(saveTemplate(terminal, 'ticket', shorter, second)).toEqual({ kind: 'saved', version: second, number: 2 });
  expect(ticket()?.versions.map(({ number }) => number)).toEqual([2, 1]);
  expect([ticket()?.inUse, terminal.site.template('ticket').template]).toEqual([second, shorter]);
});

test('one goes back to an earlier version and to the built-in template, also after a restart', async () => {
  saveTemplate(terminal, 'ticket', short, first);
  saveTemplate(terminal, 'ticket', shorter, second);
  expect(chooseTemplate(terminal, 'ticket', first, third)).toBe('used');
  expect(terminal.site.template('ticket').template).toEqual(short);
  terminal = await terminal.reopen();
  expect(terminal.site.template('ticket').template).toEqual(short);
  expect(chooseTemplate(terminal, 'ticket', null, fourth)).toBe('used');
  expect(terminal.site.template('ticket').template).toEqual(builtInTemplates.ticket);
  expect(chooseTemplate(terminal, 'ticket', 'nobody', crypto.randomUUID())).toBe('not-found');
  expect(openTemplate(terminal, 'ticket', second)).toEqual(shorter);
});

test('what cannot be printed is not saved', () => {
  expect(saveTemplate(terminal, 'ticket', template({ kind: 'space', mm: 1 }), first)).toMatchObject({
    kind: 'problems',
    problems: [{ name: 'label' }, { name: 'code' }, { name: 'issuedAt' }],
  });
  expect(ticket()?.versions).toEqual([]);
});

test('a version of a newer program is kept and named, and the built-in template prints meanwhile', () => {
  terminal.store.append([
    {
      t: 'config.set',
      id: 'template-version:new',
      d: {
        kind: 'template-version',
        value: { paper: 'ticket', number: 9, savedAt: 1, savedBy: 'DH2', template: { language: 2, blocks: [] } },
      },
    },
    { t: 'config.set', id: 'template:ticket', d: { kind: 'template', value: { version: 'new' } } },
  ]);
  expect(ticket()).toMatchObject({
    inUse: null,
    trouble: 'version-unusable',
    versions: [{ id: 'new', usable: false }],
  });
  expect(terminal.site.templatesTroubled).toBe(true);
  expect(terminal.site.template('ticket').template).toEqual(builtInTemplates.ticket);
  expect(chooseTemplate(terminal, 'ticket', 'new', first)).toBe('unusable');
});

test('a trial is a print job of its own, of the template as it was tried', () => {
  expect(tryTemplate(terminal, 'ticket', short, 'In thử: Phiếu', first)).toBe('sent');
  expect(tryTemplate(terminal, 'ticket', short, 'In thử: Phiếu', first)).toBe('sent');
  const jobs = allOpenPrintJobs(terminal.store.db, 10);
  expect(jobs.map(({ what, of, title }) => [what, of, title])).toEqual([['trial', 'ticket', 'In thử: Phiếu']]);
  const [job] = jobs;
  const paper = job === undefined ? null : paperOfJob(terminal, job, 576);
  expect(paper === null ? [] : linesOf(paper, realEngine())).toContain('A042');
  expect(ticket()?.versions).toEqual([]);
});
