import '../../assets/styles/base.css';
import '../../assets/styles/parts.css';
import '../../assets/styles/reading.css';
import './library.css';
import './browse.css';
import './settings.css';
import { libraryLinks } from '#components/links.tsx';
import { mount } from '../surface/mount.tsx';
import { Library } from './Library.tsx';

void mount({
  titleKey: 'library.title',
  links: libraryLinks('', false),
  render: (settings) => <Library settings={settings} />,
});
