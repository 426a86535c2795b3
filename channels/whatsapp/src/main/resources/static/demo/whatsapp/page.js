import { Line } from './line.js';
import { PhoneView } from './view/phone-view.js';
import { PanelView } from './view/panel-view.js';

// The page: one line to the server, shown twice. The phone is what a resident sees, the panel what Meta sees.

customElements.define('whatsapp-phone', PhoneView);
customElements.define('whatsapp-panel', PanelView);

const phone = document.querySelector('whatsapp-phone');
const panel = document.querySelector('whatsapp-panel');

const line = new Line({
    shown(sight) {
        phone.show(sight, line);
        panel.show(sight, line);
    },
    connected(isConnected) {
        panel.connected(isConnected);
    },
    refused(words) {
        panel.refused(words);
    },
});

line.open(new URLSearchParams(window.location.search).get('telefoon') ?? '');
