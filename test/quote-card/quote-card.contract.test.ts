import '../../src/quote-card/quote-card.js';
import * as stories from '../../stories/quote-card.stories.js';
import {contract} from '../support/contract.js';

contract('quote-card', stories);
