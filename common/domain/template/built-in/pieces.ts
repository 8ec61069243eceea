import type { TemplateBlock } from '../template.ts';

type Style = {
  readonly size?: Extract<TemplateBlock, { kind: 'text' }>['size'];
  readonly weight?: 'regular' | 'bold';
  readonly align?: 'left' | 'center' | 'right';
  readonly when?: string;
  readonly unless?: string;
};

/** A text of a built-in template: body, regular and left unless said otherwise. */
export const words = (
  text: string,
  { size = 'body', weight = 'regular', align = 'left', ...condition }: Style = {},
): TemplateBlock => ({
  kind: 'text',
  text,
  size,
  weight,
  align,
  ...condition,
});

/** The same, in the middle. */
export const centred = (text: string, style: Style = {}): TemplateBlock => words(text, { align: 'center', ...style });

/** A label with its field. */
export const field = (label: string, name: string, weight: 'regular' | 'bold' = 'regular'): TemplateBlock => ({
  kind: 'field',
  label,
  field: name,
  weight,
});

/** Empty paper, millimetres. */
export const gap = (mm: number): TemplateBlock => ({ kind: 'space', mm });

/** A line across. */
export const line = (style: Extract<TemplateBlock, { kind: 'rule' }>['style'] = 'dashed'): TemplateBlock => ({
  kind: 'rule',
  style,
});

/** A column of a table. */
export const column = (
  name: string,
  title: string,
  width: 'narrow' | 'medium' | 'wide',
  short?: string,
): Extract<TemplateBlock, { kind: 'table' }>['columns'][number] => ({
  field: name,
  title,
  ...(short === undefined ? {} : { short }),
  align: width === 'narrow' ? 'center' : width === 'medium' ? 'right' : 'left',
  width,
});

/** The national header (quốc hiệu, tiêu ngữ) and whose paper it is, as every official form starts. */
export const officialHead: readonly TemplateBlock[] = [
  gap(1),
  centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 'small', weight: 'bold' }),
  centred('Độc lập - Tự do - Hạnh phúc', { weight: 'bold' }),
  gap(0.5),
  line('short'),
  gap(1.5),
  centred('{parentAgency}', { size: 'small' }),
  centred('{agency}', { weight: 'bold' }),
  gap(2),
];

/** Who asks: name and whose dossier it is, and how to reach them; the identity number only where the form has it (Mẫu 01). */
export const person = ({ withNumber }: { readonly withNumber: boolean }): readonly TemplateBlock[] => [
  field('Người nộp:', 'applicant', 'bold'),
  field('Ủy quyền:', 'authority'),
  field('Chủ hồ sơ:', 'owner', 'bold'),
  field('Tổ chức:', 'organisation', 'bold'),
  ...(withNumber ? [field('Số CCCD:', 'idNumber')] : []),
  field('Điện thoại:', 'phone'),
  field('Email:', 'email'),
  field('Địa chỉ:', 'address'),
  gap(1),
];

/** What is paid, line by line; printed where there is more to say than one amount. */
export const feeTable: TemplateBlock = {
  kind: 'table',
  field: 'feeLines',
  columns: [
    column('name', 'Khoản thu', 'wide'),
    column('count', 'SL', 'narrow'),
    column('unit', 'Đơn giá', 'medium'),
    column('total', 'Thành tiền', 'medium'),
  ],
};

const PEN = '(Ký và ghi rõ họ tên)';

/** Place and day, then the people who sign: titles, room for the pen, names. With an empty title on the left one alone signs, on the right. */
export const signatures = (
  left: string,
  right: string,
  leftName: string,
  rightName: string,
): readonly TemplateBlock[] => [
  gap(1.5),
  words('{place}, ngày {day}', { size: 'small', align: 'right' }),
  gap(1),
  { kind: 'columns', left, right, size: 'small', weight: 'bold' },
  { kind: 'columns', left: left === '' ? '' : PEN, right: PEN, size: 'small', weight: 'regular' },
  gap(10),
  { kind: 'columns', left: leftName, right: rightName, size: 'small', weight: 'bold' },
  gap(1.5),
];
