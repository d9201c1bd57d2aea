import '../../src/ranking-chart/ranking-chart.js';
import * as stories from '../../stories/ranking-chart.stories.js';
import {contract} from '../support/contract.js';

contract('ranking-chart', stories);
