import '../../src/spending-gauge/spending-gauge.js';
import * as stories from '../../stories/spending-gauge.stories.js';
import {contract} from '../support/contract.js';

contract('spending-gauge', stories);
