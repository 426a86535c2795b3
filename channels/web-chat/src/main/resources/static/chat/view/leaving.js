import { el } from './dom.js';

/** Leaves the whole tab at once, also from inside a frame, and without a way back to this page. */
export function leavePage() {
    try {
        window.top.location.replace('about:blank');
    } catch {
        window.location.replace('about:blank');
    }
}

/** Hands a file to the resident. */
export function saveFile(blob, name) {
    const address = URL.createObjectURL(blob);
    el('a', { href: address, download: name }).click();
    // The browser reads the file after the click; this is long enough to start.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
