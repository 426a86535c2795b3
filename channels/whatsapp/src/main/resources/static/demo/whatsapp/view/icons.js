const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
    clock: ['M12 7v5l3 2', 'M12 3a9 9 0 1 0 .01 0'],
    tick: ['M5 13l4 4L19 7'],
    ticks: ['M2 13l4 4L16 7', 'M11 15.500l1.500 1.500L22 7'],
    failed: ['M12 8v5', 'M12 16.500v.01', 'M12 3a9 9 0 1 0 .01 0'],
    send: ['M4 12l16-8-5 16-4-6z'],
    plus: ['M12 5v14', 'M5 12h14'],
    list: ['M9 6h11', 'M9 12h11', 'M9 18h11', 'M4.500 6v.01', 'M4.500 12v.01', 'M4.500 18v.01'],
    reply: ['M9 7l-5 5 5 5', 'M4 12h10a6 6 0 0 1 6 6'],
    link: ['M14 5h5v5', 'M19 5l-8 8', 'M17 14v5H5V7h5'],
    microphone: ['M12 4a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V7a3 3 0 0 0-3-3', 'M6 12a6 6 0 0 0 12 0', 'M12 18v3'],
    picture: ['M4 5h16v14H4z', 'M4 16l5-5 4 4 3-3 4 4', 'M15.500 9v.01'],
    sticker: ['M5 4h14v10l-6 6H5z', 'M13 20v-6h6', 'M9 9v.01', 'M15 9v.01'],
    place: ['M12 21s-7-6-7-11a7 7 0 0 1 14 0c0 5-7 11-7 11z', 'M12 10v.01'],
    person: ['M12 12a4 4 0 1 0-.01 0', 'M4 21a8 8 0 0 1 16 0'],
    file: ['M6 3h8l4 4v14H6z', 'M14 3v4h4'],
    smile: ['M12 3a9 9 0 1 0 .01 0', 'M8.500 14.500a4.500 4.500 0 0 0 7 0', 'M9 9.500v.01', 'M15 9.500v.01'],
    pencil: ['M4 20l1-5L16 4l4 4L9 19z'],
    erase: ['M5 7h14', 'M9 7V4h6v3', 'M7 7l1 13h8l1-13'],
    close: ['M6 6l12 12', 'M18 6L6 18'],
    sofa: ['M6 12V9a3 3 0 0 1 3-3h6a3 3 0 0 1 3 3v3', 'M4 14a2 2 0 0 1 4 0v1h8v-1a2 2 0 0 1 4 0v4H4z', 'M7 18v2', 'M17 18v2'],
};

/** A picture beside words, or in a button that has a name of its own. */
export function icon(name, extra = '') {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('class', `icon ${extra}`.trim());
    svg.setAttribute('aria-hidden', 'true');
    for (const d of PATHS[name]) {
        const path = document.createElementNS(SVG, 'path');
        path.setAttribute('d', d);
        svg.append(path);
    }
    return svg;
}
