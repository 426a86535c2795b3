const SVG = 'http://www.w3.org/2000/svg';

/** Own drawings on a grid of 24, one path each, in the colour of the text around them. */
const PATHS = {
    couch: 'M5 11V8a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v3M3 13a2 2 0 0 1 4 0v2h10v-2a2 2 0 0 1 4 0v5H3zM6 18v2M18 18v2',
    chat: 'M4 5h16v11H10l-5 4v-4H4z',
    menu: 'M4 7h16M4 12h16M4 17h16',
    close: 'M6 6l12 12M18 6L6 18',
    send: 'M12 20V5M6 11l6-6 6 6',
    down: 'M12 5v14M6 13l6 6 6-6',
    check: 'M5 12.5l4.5 4.5L19 7.5',
    differs: 'M5 9h14M5 15h14M15 5L9 19',
    person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c1-4 4-6 8-6s7 2 8 6',
    unasked: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 18v.01',
    phone: 'M6 3h3l2 5-2.500 1.500a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
    clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
    forward: 'M9 5l7 7-7 7',
    away: 'M14 4h6v6M20 4l-9 9M18 14v5H5V6h5',
    exit: 'M14 4H5v16h9M10 12h10M16 8l4 4-4 4',
    speak: 'M4 10v4h3l5 4V6L7 10zM16 9a4 4 0 0 1 0 6M18.500 6.500a8 8 0 0 1 0 11',
};

/** Decoration: words always say the same next to it. */
export function icon(name) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', `icon icon-${name}`);
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('focusable', 'false');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', PATHS[name]);
    svg.append(path);
    return svg;
}
