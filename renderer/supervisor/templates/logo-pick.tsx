import { ImagePlus } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Logo } from '#common/domain/template/logo.ts';
import { Button } from '#renderer/ui/button.tsx';
import { readLogo, type LogoOutcome } from './read-logo.ts';

/** A button that asks for a PNG and gives it on as black dots, or says why it cannot. */
export const LogoPick = ({
  onLogo,
  children,
}: {
  readonly onLogo: (logo: Logo) => void;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('templates');
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<Exclude<LogoOutcome['kind'], 'logo'> | null>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const outcome = await readLogo(file);
    setTrouble(outcome.kind === 'logo' ? null : outcome.kind);
    if (outcome.kind === 'logo') onLogo(outcome.logo);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button icon={ImagePlus} onPress={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/png"
        aria-label={t('logo.file')}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          void read(target.files?.[0]);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
      {trouble !== null && (
        <p role="alert" className="font-medium text-act">
          {t(`logo.trouble.${trouble}`)}
        </p>
      )}
    </div>
  );
};
