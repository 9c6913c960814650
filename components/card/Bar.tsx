/** The foot of a card and the buttons in it. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../kit/Icon.tsx';

export function Bar({ children, stacked = false }: { children: ReactNode; stacked?: boolean }) {
  return (
    <footer className={stacked ? 'card-actions card-actions-stacked' : 'card-actions'}>{children}</footer>
  );
}

interface ActionProps {
  icon: Parameters<typeof Icon>[0]['name'];
  label: string;
  busy?: boolean;
  /** Takes the focus when the one that had it has just gone from the card. */
  focused?: boolean;
  onClick: () => void;
}

export function Action({ icon, label, busy = false, focused = false, onClick }: ActionProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) keepFocusIn(button.current);
  }, [focused]);
  return (
    <button ref={button} type="button" className="card-action" disabled={busy} onClick={onClick}>
      <Icon name={icon} size={14} />
      <span>{label}</span>
    </button>
  );
}

/** A card that was worked by keyboard stays so; one that was clicked doesn't take the focus from the page. */
function keepFocusIn(button: HTMLButtonElement | null): void {
  const card = button?.closest<HTMLElement>('.card');
  if (card?.dataset.keyboard !== undefined) button?.focus({ preventScroll: true });
}
