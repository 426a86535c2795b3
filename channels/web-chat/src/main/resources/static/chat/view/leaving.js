import { LEAVE_TO } from '../conversation/limits.js';
import { el } from './dom.js';
import { parse } from './links.js';

/**
 * Leaves the whole tab at once for an ordinary page, also from inside a frame, and without a way back to this one: an
 * empty page would show that something was hidden.
 */
export function leavePage(address) {
    const wished = parse(address);
    const elsewhere = wished?.protocol.startsWith('http') ? wished.href : LEAVE_TO;
    document.title = '';
    try {
        window.top.location.replace(elsewhere);
    } catch {
        window.location.replace(elsewhere);
    }
}

/** Hands a file to the resident. */
export function saveFile(blob, name) {
    const address = URL.createObjectURL(blob);
    el('a', { href: address, download: name }).click();
    // The browser reads the file after the click; this is long enough to start.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
