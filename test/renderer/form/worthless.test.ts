import { afterAll, beforeAll, expect, test } from 'vitest';
import { formKindSchema } from '#common/domain/form/form-kind.ts';
import { trainingSite } from '#common/domain/site/training.ts';
import { openFormPrinter } from '#test/support/form-paper.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { accept } from '#test/support/whole-dossiers.ts';
import { register, shownForm, wish } from '#test/support/written-forms.ts';

const patience = 120_000;
let printer: Awaited<ReturnType<typeof openFormPrinter>>;
let terminal: TestTerminal;
beforeAll(async () => {
  printer = await openFormPrinter();
  terminal = await testTerminal({ profile: { site: trainingSite, training: true } });
}, patience);
afterAll(async () => {
  terminal.dispose();
  await printer.close();
});

test(
  'every page of every form of a training centre says so in its PDF, in both languages',
  async () => {
    const dossier = accept(terminal);
    const withoutDossier: ReadonlySet<string> = new Set(['hand-over', 'result-list', 'post-record']);
    for (const form of formKindSchema.options) {
      const wanted =
        form === '07' ? register('day', terminal.store.today()) : wish(form, withoutDossier.has(form) ? null : dossier);
      const paper = await printer.print(await shownForm(terminal, wanted));
      for (let page = 1; page <= paper.pages; page += 1) {
        const text = paper.text(page);
        expect([form, page, text.includes('TẬPHUẤN–KHÔNGCÓGIÁTRỊ'), text.includes('TRAINING–NOTVALID')]).toEqual([
          form,
          page,
          true,
          true,
        ]);
      }
    }
  },
  patience,
);
