import 'nutgraf/ranking-chart';
import 'nutgraf/region-map';
import {bootstrapApplication, provideClientHydration} from '@angular/platform-browser';
import {App} from './app';

bootstrapApplication(App, {providers: [provideClientHydration()]});
