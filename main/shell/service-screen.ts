import type { FatalReason } from '../ipc/backend-messages.ts';

/** Everything the service screen can be about. */
export type ServiceReason = FatalReason | 'crash-loop';

type Sentences = { readonly title: string; readonly body: string };

/** What happened, what it means, what to do. Written here, because a window's own texts need a backend and a page that may be broken. */
const texts: { readonly [R in ServiceReason]: { readonly vi: Sentences; readonly en: Sentences } } = {
  'profile-in-use': {
    vi: {
      title: 'Thiết bị này đang được mở ở một cửa sổ khác',
      body: 'Hai chương trình không thể dùng chung một hồ sơ thiết bị. Dữ liệu vẫn an toàn. Hãy đóng chương trình kia; màn hình này sẽ tự mở lại.',
    },
    en: {
      title: 'This terminal is already open elsewhere',
      body: 'Two programs cannot share one terminal profile. Data is safe. Close the other one; this screen opens again by itself.',
    },
  },
  'database-corrupt': {
    vi: {
      title: 'Tệp dữ liệu của thiết bị bị hỏng',
      body: 'Chương trình dừng lại để không làm hỏng thêm. Những gì đã gửi về máy chủ vẫn còn. Đừng xóa tệp nào; hãy gọi cán bộ kỹ thuật khôi phục từ bản sao lưu.',
    },
    en: {
      title: 'The data file of this terminal is damaged',
      body: 'The program stopped so that nothing more is harmed. What was sent to the server is safe. Do not delete any file; call the technician to restore the backup.',
    },
  },
  'database-newer': {
    vi: {
      title: 'Dữ liệu được tạo bởi phiên bản mới hơn',
      body: 'Phiên bản này không đọc được dữ liệu mới nên chưa mở, để không mất gì. Hãy cài lại phiên bản mới nhất rồi khởi động lại.',
    },
    en: {
      title: 'The data was written by a newer version',
      body: 'This version cannot read it and did not open it, so nothing is lost. Install the newest version and start again.',
    },
  },
  'database-failed': {
    vi: {
      title: 'Chưa mở được dữ liệu của thiết bị',
      body: 'Có lỗi khi mở tệp dữ liệu; chưa có gì bị thay đổi. Chương trình tự thử lại; nếu màn hình này còn đứng lâu, hãy gọi cán bộ kỹ thuật.',
    },
    en: {
      title: 'The data of this terminal could not be opened yet',
      body: 'Opening the data file failed; nothing was changed. The program tries again by itself; if this screen stays, call the technician.',
    },
  },
  'disk-read-only': {
    vi: {
      title: 'Không ghi được vào ổ đĩa',
      body: 'Thiết bị không thể cấp số hay lưu hồ sơ. Những gì đã lưu vẫn còn. Hãy kiểm tra ổ đĩa và quyền ghi; màn hình này sẽ tự thử lại.',
    },
    en: {
      title: 'The disk cannot be written',
      body: 'This terminal cannot issue tickets or save dossiers. What was saved is still there. Check the disk and its permissions; this screen tries again by itself.',
    },
  },
  'disk-full': {
    vi: {
      title: 'Ổ đĩa đã đầy',
      body: 'Thiết bị không thể cấp số hay lưu hồ sơ. Những gì đã lưu vẫn còn. Hãy giải phóng dung lượng; màn hình này sẽ tự thử lại.',
    },
    en: {
      title: 'The disk is full',
      body: 'This terminal cannot issue tickets or save dossiers. What was saved is still there. Free some space; this screen tries again by itself.',
    },
  },
  'bad-profile': {
    vi: {
      title: 'Thiết bị chưa được cài đặt đúng',
      body: 'Tệp cài đặt của thiết bị thiếu hoặc sai nên chưa mở được. Hãy cài đặt lại thiết bị rồi khởi động lại chương trình.',
    },
    en: {
      title: 'This terminal is not set up correctly',
      body: 'Its settings file is missing or wrong, so it cannot open. Set the terminal up again and restart the program.',
    },
  },
  'crash-loop': {
    vi: {
      title: 'Thiết bị tạm ngừng phục vụ',
      body: 'Phần xử lý dừng nhiều lần liên tiếp. Những gì đã lưu vẫn an toàn; chương trình vẫn đang tự thử lại. Vui lòng báo cán bộ kỹ thuật.',
    },
    en: {
      title: 'This terminal is out of service for the moment',
      body: 'Its working part stopped several times in a row. What was saved is safe; the program goes on trying. Please tell the technician.',
    },
  },
};

const escapes: { readonly [letter: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

/** The service screen as a page: Vietnamese first, English below, the diagnosis small at the foot. It has no script. */
export const serviceScreen = (reason: ServiceReason, detail: string, version: string): string => {
  const { vi, en } = texts[reason];
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>${vi.title} – MotCua</title><link rel="stylesheet" href="/service.css"></head>
<body><main>
<h1>${vi.title}</h1><p>${vi.body}</p>
<div lang="en"><h2>${en.title}</h2><p>${en.body}</p></div>
<footer>${reason} · ${escape(detail)} · MotCua ${escape(version)}</footer>
</main></body></html>`;
};

/** The look of the service screen; it needs nothing of the windows' own styles. */
export const serviceStyle = `
body { margin: 0; background: #f4f7f6; color: #0b3b3c; font: 24px/1.5 "Be Vietnam Pro", "Noto Sans", sans-serif; cursor: default; }
main { box-sizing: border-box; min-height: 100vh; display: grid; align-content: center; justify-items: center; gap: 24px; padding: 48px; text-align: center; }
h1 { margin: 0; font-size: 48px; line-height: 1.25; } h2 { margin: 0; font-size: 26px; } p { margin: 8px 0 0; max-width: 36em; }
div { font-size: 20px; color: #31595a; } footer { font-size: 16px; color: #47696a; overflow-wrap: anywhere; max-width: 60em; }
`;
