import '../../src/pledge-tally/pledge-tally.js';
import * as stories from '../../stories/pledge-tally.stories.js';
import {contract} from '../support/contract.js';

contract('pledge-tally', stories);
