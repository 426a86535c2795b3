import { announce } from '../page/announcer.js';
import { el, shown } from '../page/dom.js';
import { clock } from '../page/time.js';

const STANDS = {
    sending: 'onderweg',
    sent: 'verstuurd',
    delivered: 'aangekomen',
    read: 'gelezen',
    parked: 'wacht op de bewoner',
    failed: 'niet aangekomen',
};

/** These ask something of the coach, so they are told and stand out. */
const TO_TELL = ['parked', 'failed'];

/** Says in this line how far a message is; before anything is known it is on its way. */
export function showFate(line, fate = { state: 'sending' }) {
    const stand = STANDS[fate.state] ?? fate.state;
    const when = fate.at && fate.state !== 'sending' ? ` ${clock(fate.at)}` : '';
    const known = `${stand}${when} ${fate.reason ?? ''}`;
    if (line.dataset.known === known) {
        return;
    }
    const isNews = line.dataset.known !== undefined && TO_TELL.includes(fate.state);
    line.dataset.known = known;
    line.replaceChildren(...shown([`${stand}${when}`, fate.reason && el('span', { class: 'message__reason' }, fate.reason)]));
    line.className = `message__state message__state--${fate.state}`;
    if (isNews) {
        announce(`Je bericht is ${stand}. ${fate.reason ?? ''}`);
    }
}
