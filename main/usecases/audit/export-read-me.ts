import { formatDay } from '#common/domain/calendar/format-local.ts';
import type { LocalDay } from '#common/domain/calendar/local-day.ts';

export type ReadMeFacts = {
  readonly centre: string;
  readonly terminal: string;
  /** As written here: HH:mm dd/MM/yyyy. */
  readonly at: string;
  readonly days: { readonly from: LocalDay; readonly to: LocalDay } | null;
  readonly entries: number;
  /** Why nothing of it is real, in both languages; null where it is. */
  readonly worthless: string | null;
};

/** What stands beside an export for whoever checks it: what it is, and how to check it without this application. In both languages. */
export const readMe = ({ centre, terminal, at, days, entries, worthless }: ReadMeFacts): string => {
  const period = days === null ? null : `${formatDay(days.from)} – ${formatDay(days.to)}`;
  return `${worthless === null ? '' : `${worthless}\n\n`}NHẬT KÝ NGHIỆP VỤ – BẢN XUẤT CHO THANH TRA, KIỂM TRA
${centre} · máy ${terminal} · xuất lúc ${at}
${period === null ? 'Toàn bộ nhật ký mà máy này còn giữ' : `Các ngày ${period}`} · ${entries} mục

Bản xuất chứa dữ liệu cá nhân: chỉ giao theo biên bản, giữ như hồ sơ gốc.

1. Kiểm từng tệp (Linux, macOS, Git Bash):      sha256sum -c SHA256SUMS
2. Kiểm niêm phong ghi trong biên bản:          sha256sum SHA256SUMS
3. Kiểm từng mắt xích, chỉ cần Node.js từ 20:   node verify-audit.mjs THƯ_MỤC_NÀY --seal MÃ_NIÊM_PHONG
   Lấy hai tệp scripts/verify-audit.mjs và scripts/lib/audit-lines.mjs từ mã nguồn của ứng dụng, không lấy từ máy bị kiểm tra.
4. Kiểm tay một mắt xích bằng jq và openssl: xem docs/audit-export.md.

JOURNAL OF THE CENTRE – EXPORT FOR AN INSPECTION
Terminal ${terminal}, ${period === null ? 'everything it still keeps' : `days ${period}`}, ${entries} entries. It contains personal data.
Check every file: sha256sum -c SHA256SUMS. Check the seal in the record: sha256sum SHA256SUMS.
Check every link with plain Node.js (20 or later): node verify-audit.mjs THIS_FOLDER --seal SEAL; take the two files
scripts/verify-audit.mjs and scripts/lib/audit-lines.mjs from the source of the application, not from the machine under inspection. One link by hand: docs/audit-export.md.
`;
};
