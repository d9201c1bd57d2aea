import '../../src/share-chart/share-chart.js';
import * as stories from '../../stories/share-chart.stories.js';
import {contract} from '../support/contract.js';

contract('share-chart', stories);
