/** The keys of our commands as the browser has them now, and the page of the browser where they are changed. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Shortcut } from '#components/welcome/WelcomeParts.tsx';

const commandNames: Readonly<Record<string, string>> = {
  _execute_action: 'popup',
  'save-selection': 'save',
  toggle: 'toggle',
  'next-mention': 'next',
  'previous-mention': 'previous',
};

/** In our order; empty until the browser has answered. */
export function useShortcuts(): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    browser.commands.getAll().then((commands) => {
      const keysOf = new Map(commands.map((command) => [command.name, command.shortcut ?? '']));
      setShortcuts(
        Object.entries(commandNames).map(([command, name]) => ({ name, keys: keysOf.get(command) ?? '' })),
      );
    });
  }, []);
  return shortcuts;
}

/** Firefox has a way of its own; Chromium's page can't be linked to, only opened. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
