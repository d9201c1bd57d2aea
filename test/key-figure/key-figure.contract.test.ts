import '../../src/key-figure/key-figure.js';
import * as stories from '../../stories/key-figure.stories.js';
import {contract} from '../support/contract.js';

contract('key-figure', stories);
