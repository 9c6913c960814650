/** The buttons in a card's corner: back and forward where it has been elsewhere, move, pin, close. */
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';

export interface CornerProps {
  pinned: boolean;
  /** Present once the card has been elsewhere; undefined in a direction where nothing is. */
  steps?: { back: (() => void) | undefined; forward: (() => void) | undefined };
  onPin: () => void;
  onMove: (dx: number, dy: number) => void;
  onClose: () => void;
}

/** Pixels that a pinned card moves with one press of an arrow key. */
const keyStep = 24;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function Corner({ pinned, steps, onPin, onMove, onClose }: CornerProps) {
  const { t } = useLanguage();
  const onKey = (event: KeyboardEvent) => {
    const arrow = event.altKey ? undefined : arrows[event.key];
    if (!arrow) return;
    event.preventDefault();
    onMove(arrow[0] * keyStep, arrow[1] * keyStep);
  };
  const onGrip = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onDrag = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(event.movementX, event.movementY);
  };
  return (
    <div className="card-corner">
      {steps && (
        <>
          <CornerButton label={t('card.back')} onClick={steps.back}>
            <Icon name="back" size={13} />
          </CornerButton>
          <CornerButton label={t('card.forward')} onClick={steps.forward}>
            <Icon name="forward" size={13} />
          </CornerButton>
        </>
      )}
      {pinned && (
        <button
          type="button"
          className="card-icon card-grip"
          title={t('card.move')}
          aria-label={t('card.move')}
          onKeyDown={onKey}
          onPointerDown={onGrip}
          onPointerMove={onDrag}
        >
          <Grip />
        </button>
      )}
      <CornerButton label={t(pinned ? 'card.unpin' : 'card.pin')} pressed={pinned} onClick={onPin}>
        <Pin />
      </CornerButton>
      <CornerButton label={t('card.close')} onClick={onClose}>
        <Icon name="close" size={13} />
      </CornerButton>
    </div>
  );
}

interface CornerButtonProps {
  label: string;
  pressed?: boolean;
  onClick: (() => void) | undefined;
  children: ReactNode;
}

function CornerButton({ label, pressed, onClick, children }: CornerButtonProps) {
  return (
    <button
      type="button"
      className="card-icon"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      disabled={!onClick}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function Pin() {
  return (
    <svg width={15} height={15} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M5.5 1.8h5M6.2 1.8v4.4L4 9.2h8L9.8 6.2V1.8M8 9.2v5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function Grip() {
  return (
    <svg width={14} height={14} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M5.5 3.5v.01M10.5 3.5v.01M5.5 8v.01M10.5 8v.01M5.5 12.5v.01M10.5 12.5v.01"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </svg>
  );
}
