/** Line drawings on a grid of 24, always beside words and therefore hidden from screen readers. */
const DRAWINGS = {
    alert: ['M12 4 2.8 20h18.4z', 'M12 10v4.5', 'M12 17.4v.1'],
    arrow: ['M15 5l-7 7 7 7'],
    chat: ['M4 5h16v11H10l-5 4v-4H4z'],
    check: ['M5 12.5l4.5 4.5L19 7.5'],
    clock: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z', 'M12 7.5V12l3 2'],
    couch: [
        'M5 11V7.5A2.5 2.5 0 0 1 7.5 5h9A2.5 2.5 0 0 1 19 7.5V11',
        'M3 11.5a2 2 0 0 1 4 0V14h10v-2.5a2 2 0 0 1 4 0V18H3z',
        'M6 18v2',
        'M18 18v2',
    ],
    differs: ['M5 9h14', 'M5 15h14', 'M16 5 8 19'],
    lock: ['M6 11h12v9H6z', 'M8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
    note: ['M6 4h9l4 4v12H6z', 'M9 11h7', 'M9 15h5'],
    pause: ['M8.5 6v12', 'M15.5 6v12'],
    person: ['M12 4.5a3.75 3.75 0 1 0 0 7.5 3.75 3.75 0 0 0 0-7.5z', 'M4.5 20c.8-3.8 3.8-5.5 7.5-5.5s6.7 1.7 7.5 5.5'],
    question: ['M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4', 'M12 17.4v.1'],
    robot: ['M5 9h14v10H5z', 'M12 9V5', 'M9.5 13.5v.5', 'M14.5 13.5v.5'],
    skip: ['M6 6l7 6-7 6z', 'M17 6v12'],
    unplugged: [
        'M4 4l16 16',
        'M5 10a11 11 0 0 1 3.5-2.3',
        'M19 10a11 11 0 0 0-6-2.9',
        'M8.5 13.8a5.5 5.5 0 0 1 3-1.3',
        'M12 18v.1',
    ],
};

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('class', 'couch-icon');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('focusable', 'false');
    for (const line of DRAWINGS[name]) {
        const path = document.createElementNS(SVG, 'path');
        path.setAttribute('d', line);
        svg.append(path);
    }
    return svg;
}
