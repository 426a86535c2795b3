/**
 * Phones that lay their keyboard over the page hide the typing box; this keeps the chat as high as what can be seen.
 * Pinching in changes the same measure and must not shrink the chat.
 */
export function followViewport(root) {
    const viewport = window.visualViewport;
    const follow = () => {
        if (viewport.scale === 1) {
            root.style.setProperty('--couch-viewport-height', `${Math.round(viewport.height)}px`);
        }
    };
    viewport?.addEventListener('resize', follow);
}
