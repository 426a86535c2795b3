import { Line } from './line.js';
import { PhoneView } from './view/phone-view.js';
import { PanelView } from './view/panel-view.js';

// The page: one line to the server, shown twice. The phone is what a resident sees, the panel what Meta sees.

customElements.define('whatsapp-phone', PhoneView);
customElements.define('whatsapp-panel', PanelView);

const phone = document.querySelector('whatsapp-phone');
const panel = document.querySelector('whatsapp-panel');

/** More than any link prepares; an address may have been made by anyone. */
const MOST_PREPARED = 500;

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
phone.prepare(takePrepared());

/** The words that the address brings, as a link to WhatsApp may. They may hold a pass, so they leave the address at once. */
function takePrepared() {
    const address = new URL(window.location.href);
    const words = address.searchParams.get('tekst') ?? '';
    if (words) {
        address.searchParams.delete('tekst');
        window.history.replaceState(window.history.state, '', address.pathname + address.search + address.hash);
    }
    return Array.from(words).slice(0, MOST_PREPARED).join('');
}
