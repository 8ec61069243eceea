import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import type { FieldValues } from '#common/domain/template/field.ts';
import { fieldsOf, sampleOf, type FieldsOf } from '#common/domain/template/papers.ts';
import { paperKinds, template, type PaperKind, type TemplateBlock } from '#common/domain/template/template.ts';
import type { PaperDocument } from '#main/print/document.ts';
import type { Page } from '#main/print/draw-op.ts';
import { layout } from '#main/print/layout.ts';
import { templateDocument } from '#main/print/template-document.ts';
import { builtInPaper, linesOf, realEngine, sampleTicket } from '#test/support/paper.ts';

const engine = realEngine();
const widths = [576, 384] as const;
const everyPaper = paperKinds.flatMap((paper) => widths.map((width) => [paper, width] as const));

const outside = (page: Page, margin: number): readonly unknown[] =>
  page.ops.filter((op) => {
    const top = op.kind === 'text' ? op.baseline - op.font.size : op.y;
    const bottom = op.kind === 'text' ? op.baseline : op.y + op.height;
    return op.x < margin || op.x + op.width > page.width - margin || top < -2 || bottom > page.height;
  });

const syllablesOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .split(/[\s\u00a0]+/u)
    .filter((syllable) => syllable !== '');

/** Syllables of these texts that stand on no line as a whole, though a line of the paper would hold them. */
const cutSyllables = (document: PaperDocument, texts: readonly string[]): readonly string[] => {
  // A comma of the template may stand on the syllable.
  const printed = [...new Set(linesOf(document, engine).flatMap(syllablesOf))];
  const room = document.width - 2 * document.margin;
  return texts
    .flatMap(syllablesOf)
    .filter(
      (syllable) =>
        engine.measure(syllable, { face: 'bold', size: 30 }) <= room &&
        !printed.some((line) => line.includes(syllable)),
    );
};

const vietnamese = fc
  .array(
    fc.constantFrom(
      'Nguyễn',
      'Thị',
      'Ánh',
      'Tuyết',
      'nghiêng',
      'Krông',
      'Pắc',
      'ươi',
      '1.250.000\u00a0đ',
      'QUYẾT',
      'Ea-H’Leo',
      'xã',
      '–',
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((words) => words.join(' '));

const filled = (paper: PaperKind, texts: readonly string[]): FieldValues =>
  Object.fromEntries(
    fieldsOf(paper).map((field, index): [string, FieldValues[string]] => {
      const text = texts[index % texts.length] ?? '';
      if (field.kind === 'text') return [field.name, /code/iu.test(field.name) ? field.sample : text];
      return [field.name, [Object.fromEntries(field.columns.map(({ name }): [string, string] => [name, text]))]];
    }),
  );

test('whatever the fields say, nothing leaves any paper and no syllable is cut', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...paperKinds),
      fc.constantFrom(...widths),
      fc.array(vietnamese, { minLength: 1, maxLength: 4 }),
      (paper, width, texts) => {
        const values = filled(paper, texts);
        const document = templateDocument({ paper, template: builtInTemplates[paper], values, width, copy: 2 });
        expect(outside(layout(document, engine.measure), document.margin)).toEqual([]);
        const shown = paper === 'ticket' || paper === 'test-page' ? [] : texts.slice(0, 1);
        expect(cutSyllables(document, shown)).toEqual([]);
      },
    ),
    { numRuns: 80 },
  );
});

test.each(everyPaper)('no syllable of the longest %s is cut on %i dots', (paper, width) => {
  const values = sampleOf(paper, 'long');
  const document = templateDocument({ paper, template: builtInTemplates[paper], values, width, copy: 1 });
  expect(outside(layout(document, engine.measure), document.margin)).toEqual([]);
  const texts = Object.values(values).flatMap((value) =>
    typeof value === 'string' ? [value] : value.flatMap((row) => Object.values(row)),
  );
  const printed = linesOf(document, engine).join(' ');
  expect(
    cutSyllables(
      document,
      texts.filter((text) => printed.includes(text.slice(0, 6))),
    ),
  ).toEqual([]);
});

test('a ticket says where, which number, for what, how many are ahead, what to do and when', () => {
  expect(linesOf(builtInPaper('ticket', sampleTicket, 576), engine)).toEqual([
    'Trung tâm Phục vụ hành',
    'chính công phường Tân Định',
    'SỐ THỨ TỰ · YOUR NUMBER',
    'A042',
    'Chứng thực – Hộ tịch',
    'Certification – Civil status',
    'Còn 7 người phía trước',
    '7 ahead of you',
    'Vui lòng chờ gọi số trên màn hình',
    'Please wait until your number is called',
    '09:15 02/10/2026',
  ]);
});

test('the first in the queue reads that nobody is ahead', () => {
  const lines = linesOf(builtInPaper('ticket', { ...sampleTicket, ahead: '' }, 576), engine);
  expect(lines.filter((line) => /người|ahead|next/u.test(line))).toEqual(['Ông/bà là người kế tiếp', 'You are next']);
});

test.each([
  ['ticket', ['IN LẠI lần 2', 'bỏ phiếu cũ nếu đã có']],
  ['receipt', ['IN LẠI lần 2', 'bỏ giấy cũ nếu đã có']],
] as const)('from the second copy on, the first thing on the %s is that it is printed again', (paper, first) => {
  const document = templateDocument({
    paper,
    template: builtInTemplates[paper],
    values: sampleOf(paper, 'usual'),
    width: 384,
    copy: 3,
  });
  expect(linesOf(document, engine).slice(0, 2)).toEqual(first);
});

test.each(['A042', 'AB001', 'A1-007', 'A12-007', 'A12b-007', 'AAB1234'])(
  'the number %s stands on one line, on both widths of paper',
  (label) => {
    for (const width of widths) {
      expect(linesOf(builtInPaper('ticket', { ...sampleTicket, label }, width), engine)).toContain(label);
    }
  },
);

test.each(widths)('every field of Mẫu 01 stands on the paper of %i dots', (width) => {
  const values = sampleOf('receipt', 'usual');
  const document = templateDocument({ paper: 'receipt', template: builtInTemplates.receipt, values, width, copy: 1 });
  const paper = linesOf(document, engine).join(' ').replaceAll('\u00a0', ' ');
  const fixed = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    '1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:',
    '2. Số lượng hồ sơ: 1 (bộ)',
    '3. Thời gian giải quyết hồ sơ theo quy định là: 04 ngày làm việc',
    '5. Thời gian trả kết quả giải quyết hồ sơ:',
    'NGƯỜI NỘP HỒ SƠ',
  ];
  const texts = Object.values(values).flatMap((value) => (typeof value === 'string' ? [value] : []));
  const words = [...fixed, ...texts].map((text) => text.replaceAll('\u00a0', ' '));
  expect(words.filter((text) => !paper.includes(text))).toEqual([]);
});

test('the abbreviated titles of a table on 58 mm are said in full below it, on 80 mm there is nothing to say', () => {
  const [wide, narrow] = widths.map((width) =>
    linesOf(builtInPaper('checklist', sampleOf('checklist', 'usual') as FieldsOf<'checklist'>, width), engine).join(
      ' ',
    ),
  );
  expect(narrow?.replaceAll('\u00a0', ' ')).toContain('BC: Bản chính, CT: Chứng thực, Ph.: Bản photo');
  expect(wide).not.toContain('BC');
});

test('a label without its value is not printed', () => {
  const values = { ...sampleOf('receipt', 'usual'), owner: '', email: ' ', components: [] };
  const document = templateDocument({
    paper: 'receipt',
    template: builtInTemplates.receipt,
    values,
    width: 576,
    copy: 1,
  });
  const paper = linesOf(document, engine).join(' ');
  expect(['Chủ hồ sơ', 'Email', 'Thành phần hồ sơ', 'STT'].filter((label) => paper.includes(label))).toEqual([]);
});

const drawn = (block: TemplateBlock, values: Record<string, string>, width: 576 | 384) =>
  layout(templateDocument({ paper: 'ticket', template: template(block), values, width, copy: 1 }), engine.measure);

test('a bar code too fine for its paper becomes a QR code of the same content', () => {
  const block: TemplateBlock = { kind: 'barcode', field: 'code', align: 'center' };
  const heights = (code: string, width: 576 | 384) => drawn(block, { code }, width).height;
  expect([heights('H29-240501-0012', 576), heights('MOTCUA-0123', 384)]).toEqual([80, 80]);
  expect(heights('000.00.12.H29-240501-0012', 384)).toBeGreaterThan(100);
  expect(heights('Đ1', 576)).toBeGreaterThan(100);
});

test('a text too long for a QR code on this paper is printed as words', () => {
  const page = drawn({ kind: 'qr', field: 'code', size: 'normal', align: 'center' }, { code: 'x'.repeat(2000) }, 384);
  expect(page.ops.every((op) => op.kind === 'text')).toBe(true);
});

test('what a field holds is not read as a template', () => {
  const page = drawn(
    { kind: 'text', text: '{label}', size: 'body', weight: 'regular', align: 'left' },
    { label: '{code}', code: 'X' },
    576,
  );
  expect(page.ops.flatMap((op) => (op.kind === 'text' ? [op.text] : []))).toEqual(['{code}']);
});
