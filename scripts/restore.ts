import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { chooseBackup } from '#common/domain/backup/choose-backup.ts';
import { readRecoveryCode } from '#common/domain/backup/recovery-code.ts';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { findBackups } from '#main/backup/backup-set.ts';
import { restoreBackup, type RestoreOutcome } from '#main/backup/restore.ts';

/**
 * `npm run terminal -- --restore FOLDER --into DIR [--terminal NAME] [--code CODE | --without-code]`: makes a terminal of a backup in an empty folder. FOLDER is a
 * backup, or where backups lie: then the newest is taken, of the terminal that is named where there are several. Without a flag for it the code is asked for.
 * Ends with 1 when nothing was restored.
 */
const { values } = parseArgs({
  options: {
    restore: { type: 'string' },
    into: { type: 'string' },
    terminal: { type: 'string' },
    code: { type: 'string' },
    'without-code': { type: 'boolean', default: false },
  },
});

/** What happened and what to do next, for whoever stands at the new machine. */
const sentences: Readonly<Record<Exclude<RestoreOutcome['kind'], 'restored'>, string>> = {
  'not-empty': 'Thư mục đích đã có một máy trạm. Hãy chọn một thư mục trống.',
  'wrong-code': 'Mã khôi phục không đúng với bản sao lưu này. Hãy xem ngày ghi trên tờ giấy mã và gõ lại.',
  'no-envelope': 'Bản sao lưu này được làm trước khi có mã khôi phục. Hãy chạy lại với --without-code.',
  'not-a-backup': 'Thư mục này không có bản sao lưu nào. Hãy kiểm tra đường dẫn hoặc cắm lại USB.',
  torn: 'Bản sao lưu bị hỏng, chưa có gì được khôi phục. Hãy dùng một bản khác.',
  newer: 'Bản sao lưu do một phiên bản mới hơn của chương trình tạo ra. Hãy cập nhật chương trình rồi thử lại.',
  'disk-full': 'Ổ đĩa đích đã đầy, chưa có gì được khôi phục. Hãy giải phóng chỗ rồi thử lại.',
  'read-only': 'Không được phép ghi vào thư mục đích. Hãy chọn thư mục khác.',
  gone: 'Không đọc được bản sao lưu hoặc thư mục đích. Hãy cắm lại USB hoặc kiểm tra đường dẫn.',
  'not-as-written': 'Ổ đĩa đích ghi sai dữ liệu. Hãy thay ổ đĩa.',
  'source-damaged': 'Bản sao lưu bị hỏng, chưa có gì được khôi phục. Hãy dùng một bản khác.',
  cancelled: 'Đã dừng. Chưa có gì được khôi phục.',
  failed: 'Không khôi phục được. Hãy gửi nhật ký cho người hỗ trợ kỹ thuật.',
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const here = (given: string): string => path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given);

const askCode = async (): Promise<string> => {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question('Mã khôi phục (24 chữ trên giấy): ');
  } finally {
    lines.close();
  }
};

const run = async (from: string, into: string): Promise<number> => {
  const found = (await findBackups(here(from))).map(({ dir, manifest }) => ({ ...manifest, dir }));
  const chosen = chooseBackup(found, values.terminal ?? null);
  if (chosen.kind === 'none') {
    say(sentences['not-a-backup']);
    return 1;
  }
  if (chosen.kind === 'which') {
    say('Thư mục này có bản sao lưu của những máy sau. Hãy chạy lại với --terminal và tên của máy cần khôi phục:');
    for (const { site, terminal, backups } of chosen.terminals) {
      say(`  --terminal ${site}/${terminal}   ${backups.length} bản, mới nhất ${formatDateTime(backups[0]?.at ?? 0)}`);
    }
    return 1;
  }
  const { backup: manifest } = chosen;
  const { dir } = manifest;
  say(`Bản sao lưu ${manifest.id}: ${manifest.site}, máy ${manifest.terminal}, ${formatDateTime(manifest.at)}`);
  const isShut = !manifest.sealedKeys || values['without-code'];
  const typed = isShut ? '' : (values.code ?? (await askCode()));
  const code = isShut ? null : readRecoveryCode(typed);
  if (code === null && !isShut) {
    say(sentences['wrong-code']);
    return 1;
  }
  let shown = -1;
  const outcome = await restoreBackup(
    { backup: dir, into: here(into), code, now: Date.now(), nativeBinding: undefined },
    new AbortController().signal,
    ({ step, done, total }) => {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 10) * 10;
      if (percent === shown) return;
      shown = percent;
      say(`${{ check: 'Kiểm tra', copy: 'Chép', prove: 'Đối chiếu' }[step]}: ${percent} %`);
    },
  );
  if (outcome.kind !== 'restored') {
    say(`${sentences[outcome.kind]}${outcome.kind === 'torn' ? ` (${outcome.file})` : ''}`);
    return 1;
  }
  say(`Đã khôi phục máy ${outcome.terminal} vào ${here(into)}.`);
  if (!outcome.keys) {
    say('Máy có khóa mới: hãy thu hồi máy cũ và ghi danh lại. Bản quét lấy lại từ hệ thống trung tâm, nếu ở đó có.');
  }
  if (outcome.gen !== null) say('Máy này là máy trung tâm của điểm. Các máy khác tự tìm thấy nó khi nó chạy.');
  return 0;
};

const { restore, into } = values;
if (restore === undefined || into === undefined) {
  say('npm run terminal -- --restore THƯ-MỤC --into THƯ-MỤC [--terminal MÁY] [--code MÃ | --without-code]');
  process.exitCode = 1;
} else {
  process.exitCode = await run(restore, into);
}
