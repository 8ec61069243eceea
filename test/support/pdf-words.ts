import { execFileSync } from 'node:child_process';

/** What a PDF says, without its blanks: columns wrap where they must, and the words count in their order. */
export const pdfWords = (file: string): string =>
  execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).normalize('NFC').replaceAll(/\s+/gu, '');
