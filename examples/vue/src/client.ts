import 'nutgraf/cdn/nutgraf.css';
import 'nutgraf/ranking-chart';
import 'nutgraf/region-map';
import {createSSRApp} from 'vue';
import './app.css';
import App from './App.vue';

createSSRApp(App).mount('#app');
