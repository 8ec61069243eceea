import { Accessibility, ALargeSmall, Bell, Contrast, Ear } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx';
import { StaffNotice } from './staff-notice.tsx';
import type { Comfort, ComfortState } from './use-comfort.ts';
import type { useStaffCall } from './use-staff-call.ts';

export type ComfortBarProps = {
  readonly state: ComfortState;
  readonly staff: ReturnType<typeof useStaffCall>;
};

const switches = [
  { name: 'large', icon: ALargeSmall, on: 'big-type', off: 'normal-type' },
  { name: 'contrast', icon: Contrast, on: 'high-contrast', off: 'normal-contrast' },
  { name: 'low', icon: Accessibility, on: 'low-reach', off: 'normal-reach' },
  { name: 'spoken', icon: Ear, on: 'listen', off: 'quiet' },
] as const satisfies readonly { readonly name: keyof Comfort; readonly [key: string]: unknown }[];

/** At the foot of every kiosk screen, where a wheelchair reaches: language, type size, contrast, low reach, a voice, a person. */
export const ComfortBar = ({ state: { comfort, language, set }, staff }: ComfortBarProps) => {
  const { t } = useTranslation('kiosk');
  return (
    <footer className="flex shrink-0 flex-wrap items-center gap-3 border-t border-line bg-surface px-8 py-4 landscape:flex-nowrap large:px-4 large:py-3 landscape:px-6">
      <div className="grid grow basis-full grid-cols-4 gap-3 landscape:flex landscape:grow-0 landscape:basis-auto">
        {switches.map(({ name, icon, on, off }) => (
          <Button
            key={name}
            icon={icon}
            // A lying screen is low enough as it is.
            className={name === 'low' ? 'px-2! landscape:hidden' : 'px-2! landscape:px-4!'}
            onPress={() => set({ [name]: !comfort[name] })}
          >
            {t(comfort[name] ? off : on)}
          </Button>
        ))}
      </div>
      <LanguageSwitch language={language} onChange={(to) => void setLanguage(to)} />
      <StaffNotice state={staff.state} />
      <Button icon={Bell} className="ml-auto shrink-0" isPending={staff.state === 'calling'} onPress={staff.call}>
        {t('call-staff')}
      </Button>
    </footer>
  );
};
