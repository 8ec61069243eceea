import type { MoneySheet } from '#common/ipc/money-calls.ts';

/** What an officer may do about a fee, in the order of the digits. */
export const moneyChoices = [
  'screen',
  'paper',
  'report',
  'cash',
  'reconcile',
  'refund',
  'due',
  'statement',
  'day',
] as const;
export type MoneyChoice = (typeof moneyChoices)[number];

/** The choices that ask for something first. */
export type MoneyForm = Extract<MoneyChoice, 'cash' | 'reconcile' | 'refund' | 'due'>;

export const isForm = (choice: MoneyChoice): choice is MoneyForm =>
  choice === 'cash' || choice === 'reconcile' || choice === 'refund' || choice === 'due';

/** Why a choice makes no sense now, as the key of its sentence; null where it does. */
export const whyNot = (
  choice: MoneyChoice,
  { leftVnd, paidVnd, hasAccount }: Pick<MoneySheet, 'leftVnd' | 'paidVnd' | 'hasAccount'>,
  hasScreen: boolean,
): 'nothing-due' | 'no-account' | 'no-screen' | 'nothing-paid' | null => {
  switch (choice) {
    case 'screen':
    case 'paper':
      if (leftVnd === 0) return 'nothing-due';
      if (!hasAccount) return 'no-account';
      return choice === 'screen' && !hasScreen ? 'no-screen' : null;
    case 'report':
    case 'cash':
      return leftVnd === 0 ? 'nothing-due' : null;
    case 'refund':
      return paidVnd <= 0 ? 'nothing-paid' : null;
    case 'reconcile':
    case 'due':
    case 'statement':
    case 'day':
      return null;
  }
};

/** The amount a form begins with: what is left, or of a refund what was paid too much, else all. */
export const firstVnd = (
  form: MoneyForm,
  { dueVnd, paidVnd, leftVnd }: Pick<MoneySheet, 'dueVnd' | 'paidVnd' | 'leftVnd'>,
): number => {
  if (form === 'due') return dueVnd;
  if (form === 'refund') return paidVnd > dueVnd ? paidVnd - dueVnd : paidVnd;
  return leftVnd;
};
