import '../../assets/styles/base.css';
import '../../assets/styles/parts.css';
import '../../assets/styles/reading.css';
import './sidepanel.css';
import { libraryLinks } from '#components/links.tsx';
import { mount } from '../surface/mount.tsx';
import { SidePanel } from './SidePanel.tsx';

void mount({
  titleKey: 'panel.title',
  links: libraryLinks('/library.html', true),
  render: (settings) => <SidePanel settings={settings} />,
});
