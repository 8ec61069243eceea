/** The national header (quốc hiệu, tiêu ngữ) of every form. */
export const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const nationalMotto = 'Độc lập - Tự do - Hạnh phúc';

/** The page that draws a form says by a title that begins so that every letter stands. */
export const DRAWN_TITLE = 'Biểu mẫu: ';
