import { formatDate, formatTime } from '#common/domain/calendar/format-local.ts';
import { type Block, type PaperDocument, type PaperWidth, space, text } from './document.ts';
import { reprintBlocks } from './reprint-blocks.ts';

/** One document of the dossier and how many were handed in of each kind. */
export type ReceiptComponent = {
  readonly name: string;
  readonly originals: number;
  readonly certified: number;
  readonly photocopies: number;
};

/**
 * What the receipt-and-appointment paper says (Mẫu 01, Circular 03/2025/TT-VPCP Annex I). Instants are epoch ms; empty or
 * absent fields leave their line out. `idNumber` is printed in full, as the form asks; `fee` is ready text ("Miễn phí",
 * "15.000 đ"). `part` is the liên: the one kept or the one given to the applicant. `copy` 1 = the first paper.
 */
export type ReceiptPaper = {
  readonly agency: { readonly parent: string; readonly name: string };
  readonly code: string;
  readonly qrText: string;
  readonly applicant: string;
  readonly owner?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly request: string;
  readonly components: readonly ReceiptComponent[];
  readonly sets: number;
  readonly timeLimit: string;
  readonly receivedAt: number;
  readonly dueAt?: number | undefined;
  readonly collectAt: string;
  readonly fee: string;
  readonly notes: readonly string[];
  readonly place: string;
  readonly officer: string;
  readonly part: 'keep' | 'applicant';
  readonly copy: number;
};

type Sizes = { readonly body: number; readonly small: number; readonly title: number; readonly key: number };

const sizesOf = (width: PaperWidth): Sizes =>
  width === 576 ? { body: 22, small: 19, title: 30, key: 150 } : { body: 20, small: 18, title: 24, key: 112 };

const DASH_ZERO = '–';
const count = (number: number): string => (number === 0 ? DASH_ZERO : String(number));

const headBlocks = (receipt: ReceiptPaper, { body, small }: Sizes): readonly Block[] => [
  text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', small, 'bold', 'center'),
  text('Độc lập - Tự do - Hạnh phúc', body, 'bold', 'center'),
  space(4),
  { kind: 'rule', style: 'thin', share: 0.42 },
  space(14),
  text(receipt.agency.parent, small, 'regular', 'center'),
  text(receipt.agency.name, body, 'bold', 'center'),
];

const titleBlocks = (receipt: ReceiptPaper, { body, small, title }: Sizes): readonly Block[] => [
  space(16),
  text('GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ', title, 'bold', 'center'),
  space(4),
  text(`Liên: ${receipt.part === 'keep' ? 'Lưu' : 'Giao khách hàng'}`, small, 'regular', 'center'),
  { kind: 'qr', text: receipt.qrText, widest: 232, align: 'center' },
  text('Mã hồ sơ', small, 'regular', 'center'),
  text(receipt.code, body + 4, 'bold', 'center'),
  space(14),
];

const personBlocks = (receipt: ReceiptPaper, { body, key }: Sizes): readonly Block[] => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Người nộp:', receipt.applicant],
    ['Chủ hồ sơ:', receipt.owner],
    ['Số CCCD:', receipt.idNumber],
    ['Điện thoại:', receipt.phone],
    ['Email:', receipt.email],
    ['Địa chỉ:', receipt.address],
  ];
  return rows.flatMap(([name, value], index): readonly Block[] =>
    value === undefined || value === ''
      ? []
      : [
          { kind: 'pair', key: name, value, font: { face: index < 2 ? 'bold' : 'regular', size: body }, keyDots: key },
          space(3),
        ],
  );
};

const componentBlocks = (receipt: ReceiptPaper, width: PaperWidth, { body, small }: Sizes): readonly Block[] => {
  const wide = width === 576;
  return [
    text('1. Thành phần hồ sơ', body, 'bold'),
    space(6),
    {
      kind: 'table',
      size: small,
      columns: [
        { title: 'STT', align: 'center', dots: wide ? 44 : 38 },
        { title: 'Tên giấy tờ', align: 'left', share: 1 },
        { title: wide ? 'Bản\nchính' : 'Ch.', align: 'center', dots: wide ? 56 : 32 },
        { title: wide ? 'Chứng\nthực' : 'CT', align: 'center', dots: wide ? 66 : 30 },
        { title: wide ? 'Bản\nphoto' : 'Ph.', align: 'center', dots: wide ? 60 : 32 },
      ],
      rows: receipt.components.map((component, index) => [
        String(index + 1),
        component.name,
        count(component.originals),
        count(component.certified),
        count(component.photocopies),
      ]),
    },
  ];
};

const moment = (instant: number): string => {
  const [hours = '', minutes = ''] = formatTime(instant).split(':');
  return `${hours}\u00a0giờ\u00a0${minutes}\u00a0phút, ngày\u00a0${formatDate(instant)}`;
};

const appointmentBlocks = (receipt: ReceiptPaper, { body }: Sizes): readonly Block[] => {
  const line = (name: string, value: string): readonly Block[] => [text(`${name} ${value}`, body), space(4)];
  return [
    space(12),
    ...line('2. Số lượng hồ sơ:', `${receipt.sets} (bộ)`),
    ...line('3. Thời gian giải quyết:', receipt.timeLimit),
    ...line('4. Thời gian nhận hồ sơ:', moment(receipt.receivedAt)),
    ...(receipt.dueAt === undefined
      ? []
      : [
          space(6),
          text('5. Thời gian trả kết quả:', body, 'bold'),
          text(moment(receipt.dueAt), body + 4, 'bold', 'center'),
          space(10),
        ]),
    ...line('6. Nhận kết quả tại:', receipt.collectAt),
    ...line('7. Phí, lệ phí:', receipt.fee),
  ];
};

const noteBlocks = (note: string, { small }: Sizes): readonly Block[] => [
  { kind: 'pair', key: '•', value: note, font: { face: 'regular', size: small }, keyDots: 18 },
  space(3),
];

const signatureBlocks = (receipt: ReceiptPaper, { small }: Sizes): readonly Block[] => {
  const signature = (title: string, name: string): readonly Block[] => [
    text(title, small, 'bold', 'center'),
    text('(Ký và ghi rõ họ tên)', small - 1, 'regular', 'center'),
    space(84),
    text(name, small, 'bold', 'center'),
  ];
  return [
    text(`${receipt.place}, ngày ${formatDate(receipt.receivedAt)}`, small, 'regular', 'right'),
    space(8),
    {
      kind: 'columns',
      gap: 12,
      cells: [
        { share: 1, blocks: signature('NGƯỜI NỘP HỒ SƠ', receipt.applicant) },
        { share: 1, blocks: signature('NGƯỜI TIẾP NHẬN', receipt.officer) },
      ],
    },
  ];
};

/** Lays Mẫu 01 "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" out for a roll; the form's numbering 1–7 is kept. */
export const receiptDocument = (receipt: ReceiptPaper, width: PaperWidth): PaperDocument => {
  const sizes = sizesOf(width);
  return {
    width,
    margin: 8,
    blocks: [
      space(8),
      ...reprintBlocks(receipt.copy, sizes.body, 'giấy'),
      ...headBlocks(receipt, sizes),
      ...titleBlocks(receipt, sizes),
      ...personBlocks(receipt, sizes),
      space(8),
      text('Nội dung yêu cầu giải quyết:', sizes.body),
      text(receipt.request, sizes.body, 'bold'),
      space(12),
      ...componentBlocks(receipt, width, sizes),
      ...appointmentBlocks(receipt, sizes),
      space(10),
      { kind: 'rule', style: 'dashed' },
      space(10),
      ...receipt.notes.flatMap((note) => noteBlocks(note, sizes)),
      space(12),
      ...signatureBlocks(receipt, sizes),
      space(12),
    ],
  };
};
