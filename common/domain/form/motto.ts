/** The national header (quốc hiệu, tiêu ngữ) of every form. */
export const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const nationalMotto = 'Độc lập - Tự do - Hạnh phúc';

/** What a form is called in lists and as a file: 'Mẫu 01'. */
export const formName = (form: string): string => `Mẫu ${form}`;
