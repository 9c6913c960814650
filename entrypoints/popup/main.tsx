import '../../assets/styles/base.css';
import '../../assets/styles/parts.css';
import './popup.css';
import { libraryLinks } from '#components/links.tsx';
import { mount } from '../surface/mount.tsx';
import { Popup } from './Popup.tsx';

void mount({
  titleKey: 'shell.name',
  links: libraryLinks('/library.html', true),
  render: (settings) => <Popup settings={settings} />,
});
