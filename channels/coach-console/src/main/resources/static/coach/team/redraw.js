/** Draws anew what a part of the page shows; who stood on something with a `data-key` stands there again. */
export function redraw(part, content) {
    const key = part.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    part.replaceChildren(...content);
    if (key) {
        part.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
    }
}
