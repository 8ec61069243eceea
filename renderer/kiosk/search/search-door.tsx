import { Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';

/** The way from the first screen to the search by name, in the lower part of the screen. */
export const SearchDoor = ({ onPress }: { readonly onPress: () => void }) => {
  const { t } = useTranslation('kiosk-search');
  return (
    <div className="min-w-0 px-8 pb-6 large:px-6 large:pb-4 low:px-0">
      <Button
        icon={Keyboard}
        className="w-full text-[1.3rem] low:h-full low:text-[1.1rem] low:leading-tight low:whitespace-normal! landscape:h-full landscape:leading-tight landscape:whitespace-normal!"
        onPress={onPress}
      >
        {t('door')}
      </Button>
    </div>
  );
};
