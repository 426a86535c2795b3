const SIGNS = ['pointerdown', 'pointermove', 'wheel', 'touchmove', 'keydown'];

/** Runs this whenever somebody moves, presses or turns something here, or comes back to this window. */
export function onSignOfLife(action) {
    SIGNS.forEach((kind) => addEventListener(kind, () => action(), { capture: true, passive: true }));
    addEventListener('focus', () => action());
}
