import '../../src/trend-chart/trend-chart.js';
import * as stories from '../../stories/trend-chart.stories.js';
import {contract} from '../support/contract.js';

contract('trend-chart', stories);
