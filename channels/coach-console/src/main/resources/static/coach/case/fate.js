import { announce } from '../page/announcer.js';
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
    const text = `${stand}${when}${fate.reason ? `. ${fate.reason}` : ''}`;
    if (line.textContent === text) {
        return;
    }
    const isNews = line.textContent !== '' && TO_TELL.includes(fate.state);
    line.textContent = text;
    line.className = `message__state message__state--${fate.state}`;
    if (isNews) {
        announce(`Je bericht is ${stand}. ${fate.reason ?? ''}`);
    }
}
