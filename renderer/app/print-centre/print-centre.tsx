import { useCallback, useState } from 'react';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '#renderer/app/use-keys.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CentreDialog } from './centre-dialog.tsx';
import { pressingCount } from './centre-lines.ts';

export type PrintCentreProps = {
  /** `here`: the printers of this terminal; `site`: all of the site. */
  readonly scope: 'here' | 'site';
};

/** A press inside a field counts: nobody leaves a form to see about a paper. */
const pressedAnywhere = ({ repeat }: KeyboardEvent): boolean => repeat;

/** The way to printers and papers (máy in và giấy in) from a window of staff: a button with the number of papers that wait for a person, and Ctrl+P. */
export const PrintCentre = ({ scope }: PrintCentreProps) => {
  const { t } = useTranslation('print-centre');
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const view = useView('print.centre', { scope, recent: false }, ['papers']);
  const pressing = view.kind === 'ready' ? pressingCount(view.value.jobs) : 0;
  useKeys(
    {
      'Control+KeyP': (event) => {
        event.preventDefault();
        if (document.querySelector('dialog[open]') === null) open();
      },
    },
    pressedAnywhere,
  );
  return (
    <>
      <Button variant="quiet" className="px-2!" icon={Printer} keys="Ctrl+P" onPress={open}>
        {pressing === 0 ? t('open') : t('open-with', { count: pressing })}
      </Button>
      {isOpen && <CentreDialog scope={scope} onClose={() => setOpen(false)} />}
    </>
  );
};
