/** Waits a moment, so that five arrivals at once are one sentence and not five. */
const GATHERING = 800;

let waiting = [];
let timer = null;

/** Says a sentence to screen readers through the status line of the page; nothing moves and no focus changes. */
export function announce(sentence) {
    waiting.push(sentence);
    if (timer === null) {
        timer = setTimeout(speak, GATHERING);
    }
}

function speak() {
    const line = document.getElementById('announcements');
    line.textContent = [...new Set(waiting)].join(' ');
    waiting = [];
    timer = null;
}
