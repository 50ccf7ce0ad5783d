import '../style/base.css';
import '../style/public.css';
import { mount } from '../common/mount.tsx';
import { PublicPage } from './public-page.tsx';

mount(PublicPage);
