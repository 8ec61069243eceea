import { Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { doorLook } from '../door-look.ts';

/** The way from the first screen to the search by name, in the lower part of the screen. */
export const SearchDoor = ({ onPress }: { readonly onPress: () => void }) => {
  const { t } = useTranslation('kiosk-search');
  return (
    <div className="min-w-0 px-8 pb-6 large:px-6 large:pb-4 low:px-0">
      <Button icon={Keyboard} className={doorLook} onPress={onPress}>
        {t('door')}
      </Button>
    </div>
  );
};
