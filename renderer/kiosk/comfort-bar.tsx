import { ALargeSmall, Bell } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#common/ipc/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx';
import { StaffNotice } from './staff-notice.tsx';
import type { useStaffCall } from './use-staff-call.ts';

export type ComfortBarProps = {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly large: boolean;
  readonly onLarge: (large: boolean) => void;
  readonly staff: ReturnType<typeof useStaffCall>;
};

/** At the foot of every kiosk screen, where a wheelchair reaches: language, type size, a person. */
export const ComfortBar = ({ language, onLanguage, large, onLarge, staff }: ComfortBarProps) => {
  const { t } = useTranslation('kiosk');
  return (
    <footer className="flex shrink-0 items-center gap-4 border-t large:px-6 large:py-4 border-line bg-surface px-8 py-5">
      <LanguageSwitch language={language} onChange={onLanguage} />
      <Button icon={ALargeSmall} onPress={() => onLarge(!large)}>
        {t(large ? 'normal-type' : 'big-type')}
      </Button>
      <StaffNotice state={staff.state} />
      <Button icon={Bell} className="ml-auto shrink-0" isPending={staff.state === 'calling'} onPress={staff.call}>
        {t('call-staff')}
      </Button>
    </footer>
  );
};
