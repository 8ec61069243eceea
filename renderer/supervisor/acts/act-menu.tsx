import { ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '#renderer/ui/button.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';

export type MenuAct = {
  readonly id: string;
  readonly name: string;
  readonly keys?: string;
  readonly onAct: () => void;
};

export type ActMenuProps = {
  /** The word on the button, and whose acts they are for who does not see where it stands. */
  readonly word: string;
  readonly about: string;
  readonly acts: readonly MenuAct[];
  readonly className?: string;
};

/** Acts about one thing behind one button: Enter or the down key opens it, arrows and letters choose, Escape turns away. */
export const ActMenu = ({ word, about, acts, className = '' }: ActMenuProps) => (
  <MenuTrigger>
    <Button variant="secondary" icon={ChevronDown} aria-label={about} className={`min-h-8! px-2! ${className}`}>
      {word}
    </Button>
    <Popover placement="bottom end" className="min-w-56 rounded-card border border-edge bg-surface py-1 shadow-raised">
      <Menu aria-label={about} className="outline-none">
        {acts.map(({ id, name, keys, onAct }) => (
          <MenuItem
            key={id}
            id={id}
            textValue={name}
            onAction={onAct}
            className="flex cursor-default items-center justify-between gap-6 px-4 py-1.5 outline-none data-[focused]:bg-brand data-[focused]:text-on-brand"
          >
            <span>{name}</span>
            {keys !== undefined && <KeyHint keys={keys} />}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
);
