import '../../assets/styles/base.css';
import '../../assets/styles/parts.css';
import './welcome.css';
import { libraryLinks } from '#components/links.tsx';
import { mount } from '../surface/mount.tsx';
import { Welcome } from './Welcome.tsx';

void mount({
  titleKey: 'welcome.title',
  links: libraryLinks('/library.html', true),
  render: (settings) => <Welcome settings={settings} />,
});
