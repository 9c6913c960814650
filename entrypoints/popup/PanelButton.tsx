import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Icon } from '#components/kit/Icon.tsx';
import { useLanguage } from '#components/language.tsx';
import { hasSidePanel, openSidePanel } from '../surface/side-panel.ts';

/** Leads from the popup, which goes with the next click, to the side panel, which stays. */
export function PanelButton() {
  const { t } = useLanguage();
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  if (!hasSidePanel()) return null;
  const open = async () => {
    await openSidePanel(windowId);
    close();
  };
  return (
    <button type="button" className="popup-foot-link" onClick={() => void open()}>
      <Icon name="panel" />
      {t('popup.panel')}
    </button>
  );
}
