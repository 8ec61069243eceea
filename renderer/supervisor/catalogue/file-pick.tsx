import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';

type FilePickProps = {
  readonly primary: boolean;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onFile: (file: File) => void;
};

/** A button that asks for a file of procedures. */
export const FilePick = ({ primary, label, isDisabled = false, onFile }: FilePickProps) => {
  const { t } = useTranslation('catalogue');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={FileUp}
        variant={primary ? 'primary' : 'secondary'}
        isDisabled={isDisabled}
        onPress={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xls,.csv,.tsv,.txt,.json"
        aria-label={t('import.file')}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
    </>
  );
};
