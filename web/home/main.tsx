import '../style/base.css';
import '../style/home.css';
import { mount } from '../common/mount.tsx';
import { HomePage } from './home-page.tsx';

mount(HomePage);
