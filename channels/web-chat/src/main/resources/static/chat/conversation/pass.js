/** The link from WhatsApp ends in this and a pass: capitals, and digits that look like no letter. */
const PASS = /^#verder=([A-Z]{1,64})$/i;

/**
 * The pass in the address of the page, which with it takes up a talk that began elsewhere; null when there is none. It
 * works once, so it leaves the address at once: it may not stay in the history.
 */
export function takePass() {
    const found = PASS.exec(window.location.hash);
    if (found) {
        window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
    }
    return found && found[1].toUpperCase();
}
