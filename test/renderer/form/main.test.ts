import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openFormPrinter, type FormPaper } from '#test/support/form-paper.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { accept, forward, longName, received, take, usual } from '#test/support/whole-dossiers.ts';
import { otherPrints } from '#test/support/other-prints.ts';
import { sevenForms } from '#test/support/seven-forms.ts';
import { list, shownForm, wholeLife, wish } from '#test/support/written-forms.ts';

const patience = 120_000;
let printer: Awaited<ReturnType<typeof openFormPrinter>>;
let terminal: TestTerminal;
beforeAll(async () => {
  printer = await openFormPrinter();
}, patience);
afterAll(() => printer.close());
beforeEach(async () => {
  terminal = await testTerminal();
});
afterEach(() => terminal.dispose());

const head = [
  'ỦY BAN NHÂN DÂN PHƯỜNG THỬ',
  'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
];

const missing = (paper: FormPaper, fields: readonly string[]): readonly string[] => {
  const text = paper.text();
  return fields.filter((field) => !text.includes(field.normalize('NFC').replaceAll(/\s/gu, '')));
};

test.each([...sevenForms, ...otherPrints])(
  'every field of the list stands on $form, read from its PDF',
  async ({ form, size, wanted, fields }) => {
    const paper = await printer.print(await shownForm(terminal, wanted(terminal)));
    expect(missing(paper, [...head, ...fields])).toEqual([]);
    // A dossier with everything at once may fill a second page of A5; no other form does.
    expect([paper.size, paper.pages <= (form === 'Mẫu 01' ? 2 : 1)]).toEqual([size, true]);
  },
  patience,
);

test(
  'the sticker bears the code and what its folder is found by, on its own size',
  async () => {
    const paper = await printer.print(await shownForm(terminal, wish('label', accept(terminal))));
    expect([paper.size, paper.pages]).toEqual(['255 x 142', 1]);
    expect(
      missing(paper, [
        'H49.12-260915-0100',
        'Thủ tục: Thủ tục đăng ký thành lập hộ kinh doanh',
        'Chủ hồ sơ: Hộ kinh doanh Đức Phát',
        'Ngày nhận: 15/09/2026',
        'Hẹn trả: 18/09/2026',
      ]),
    ).toEqual([]);
  },
  patience,
);

test(
  'both parts of Mẫu 01 come in one go, each on a paper of its own; both originals of a list too',
  async () => {
    // A dossier as most are: one person, two papers, one fee.
    const id = accept(terminal, usual());
    const both = await printer.print(await shownForm(terminal, wish('01', id, { both: true })));
    expect(both.pages).toBe(2);
    expect([both.text(1).includes('Liên:Lưu'), both.text(2).includes('Liên:Giaokháchhàng')]).toEqual([true, true]);
    const lists = await printer.print(
      await shownForm(terminal, wish('hand-over', list(terminal, 'to-department', [{ code: 'A' }]), { both: true })),
    );
    expect([lists.pages, lists.text(1) === lists.text(2)]).toEqual([2, true]);
  },
  patience,
);

const many = Array.from({ length: 60 }, (_none, index) => ({
  name: `Giấy tờ thứ ${index + 1} về quyền sử dụng đất, tài sản gắn liền với đất`,
  originals: 1,
  certified: 0,
  photocopies: 0,
  fromData: '',
}));

test(
  'sixty documents and names of two hundred letters: nothing is cut off, and the head of the table comes again on every page',
  async () => {
    const id = accept(terminal, {
      applicant: { ...received().applicant, fullName: longName },
      ownerName: `${longName} B`,
      components: many,
    });
    take(terminal, id, forward);
    const paper = await printer.print(await shownForm(terminal, wish('01', id)));
    const text = paper.text();
    const bare = (words: string): string => words.normalize('NFC').replaceAll(/\s/gu, '');
    expect(many.filter(({ name }) => !text.includes(bare(name)))).toEqual([]);
    expect([text.includes(bare(longName)), text.includes(bare(`${longName} B`))]).toEqual([true, true]);
    expect(paper.pages).toBeGreaterThan(2);
    const heads = Array.from({ length: paper.pages }, (_none, index) => paper.text(index + 1)).filter((page) =>
      page.includes('Têngiấytờ'),
    );
    // The last page may hold the lines and signatures alone.
    expect(heads.length).toBeGreaterThanOrEqual(paper.pages - 1);
    const last = paper.text(paper.pages);
    expect([last.includes('NGƯỜINỘPHỒSƠ'), last.includes('Ký')]).toEqual([true, true]);
    const label = await printer.print(await shownForm(terminal, wish('label', id)));
    expect([label.pages, label.text().includes('Hộkinhdoanh')]).toEqual([1, true]);
  },
  patience,
);

test(
  'the same form makes the same picture, dot by dot',
  async () => {
    const drawn = await shownForm(terminal, wish('01', wholeLife(terminal)));
    const pictures = async () =>
      (await printer.print(drawn)).pictures().map((picture) => Buffer.from(picture).toString('base64'));
    expect(await pictures()).toEqual(await pictures());
  },
  patience,
);
