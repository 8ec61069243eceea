import { Accessibility, ALargeSmall, Bell, Contrast, Ear } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
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

/** Picture above word: six of them stand side by side on an upright screen. */
const look =
  'min-w-0 flex-col gap-1! px-1! py-1.5 text-[1rem] leading-[1.15] whitespace-normal! text-balance landscape:flex-row landscape:gap-2! landscape:px-4!';

/**
 * At the foot of every kiosk screen, where a wheelchair reaches: type size, contrast, low reach, a voice, language, a person. That somebody is
 * coming is said in the place of the four switches, so that nothing moves.
 */
export const ComfortBar = ({ state: { comfort, language, set }, staff }: ComfortBarProps) => {
  const { t } = useTranslation('kiosk');
  const answered = staff.state === 'called' || staff.state === 'unreached';
  return (
    <footer className="grid shrink-0 grid-cols-6 items-stretch gap-2 border-t border-line bg-surface px-6 py-3 landscape:flex">
      {!answered &&
        switches.map(({ name, icon, on, off }) => (
          <Button
            key={name}
            icon={icon}
            // A lying screen is low enough as it is.
            className={name === 'low' ? classNames(look, 'landscape:hidden') : look}
            onPress={() => set({ [name]: !comfort[name] })}
          >
            {t(comfort[name] ? off : on)}
          </Button>
        ))}
      <StaffNotice state={staff.state} />
      <LanguageSwitch language={language} onChange={(to) => void setLanguage(to)} className={look} />
      <Button icon={Bell} className={look} isPending={staff.state === 'calling'} onPress={staff.call}>
        {t('call-staff')}
      </Button>
    </footer>
  );
};
