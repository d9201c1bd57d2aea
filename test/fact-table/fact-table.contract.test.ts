import '../../src/fact-table/fact-table.js';
import * as stories from '../../stories/fact-table.stories.js';
import {contract} from '../support/contract.js';

contract('fact-table', stories);
