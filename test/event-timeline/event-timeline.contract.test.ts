import '../../src/event-timeline/event-timeline.js';
import * as stories from '../../stories/event-timeline.stories.js';
import {contract} from '../support/contract.js';

contract('event-timeline', stories);
