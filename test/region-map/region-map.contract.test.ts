import '../../src/region-map/region-map.js';
import * as stories from '../../stories/region-map.stories.js';
import {contract} from '../support/contract.js';

contract('region-map', stories);
