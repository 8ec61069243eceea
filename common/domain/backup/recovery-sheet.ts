import { formatDateTime } from '../calendar/format-local.ts';
import { line, sentence, type FormSheet } from '../form/form-sheet.ts';

/** A recovery code as it goes to paper. */
export type CodeOnPaper = {
  /** In groups, as it is shown. */
  readonly code: string;
  /** UTC ms: tells this paper from those of earlier codes. */
  readonly madeAt: number;
  readonly terminal: string;
  readonly site: string;
  /** Name of the centre; '' where nobody named it yet. */
  readonly agency: string;
};

/** The paper with a recovery code (mã khôi phục), for the safe: what it opens, of which machine, and how to use it. Pure. */
export const recoverySheet = ({ code, madeAt, terminal, site, agency }: CodeOnPaper): FormSheet => ({
  form: 'report',
  number: '',
  size: 'a4',
  parentAgency: '',
  agency,
  reference: '',
  code: '',
  title: 'MÃ KHÔI PHỤC SAO LƯU',
  subtitle: 'Recovery code of the backups',
  mark: '',
  pieces: [
    line('Mã khôi phục:', code, true),
    line('Máy:', terminal, true),
    line('Điểm:', site),
    line('Tạo lúc:', formatDateTime(madeAt), true),
    sentence('Mã mở khóa bản quét và danh tính của máy khi khôi phục từ bản sao lưu sang máy khác.'),
    sentence(
      'Cất trong két hoặc tủ có khóa, không để cùng chỗ với bản sao lưu. Ai có cả hai thì đọc được hồ sơ của công dân.',
    ),
    sentence('Mã mới hơn thì giữ cả tờ này cho đến khi không còn bản sao lưu cũ nào.'),
  ],
  notes: ['Keep it locked away, apart from the backups: it opens the scans and the identity of this machine.'],
  placeAndDay: '',
  signatures: [],
});
