import { el } from './dom.js';

/** How far the questions are: words, and a thin bar. */
export function progressLine(progress, texts) {
    const { step, of } = progress ?? {};
    if (!Number.isFinite(step) || !Number.isFinite(of) || of < 1) {
        return null;
    }
    const label = texts.progress(step, of);
    return el(
        'p',
        { class: 'progress' },
        el('span', {}, label),
        el('progress', { max: of, value: Math.min(step, of), 'aria-label': label }),
    );
}
