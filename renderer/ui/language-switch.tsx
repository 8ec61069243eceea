import { Languages } from 'lucide-react';
import type { Language } from '#common/ipc/views.ts';
import { Button, type ButtonProps } from './button.tsx';
import { classNames } from './class-names.ts';

const other = {
  vi: { to: 'en', name: 'English' },
  en: { to: 'vi', name: 'Tiếng Việt' },
} as const satisfies Record<Language, { readonly to: Language; readonly name: string }>;

export type LanguageSwitchProps = {
  readonly language: Language;
  readonly onChange: (language: Language) => void;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly className?: string;
};

/** Offers the other language in its own words: who does not read Vietnamese must be able to find it. */
export const LanguageSwitch = ({ language, onChange, size = 'normal', className }: LanguageSwitchProps) => {
  const { to, name } = other[language];
  return (
    <Button size={size} className={classNames('shrink-0', className)} icon={Languages} onPress={() => onChange(to)}>
      <span lang={to}>{name}</span>
    </Button>
  );
};
