import 'uplot/dist/uPlot.min.css';
import '../style/base.css';
import '../style/district.css';
import { mount } from '../common/mount.tsx';
import { DistrictPage } from './district-page.tsx';

mount(DistrictPage);
